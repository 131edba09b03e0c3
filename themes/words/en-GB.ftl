### The words of the interface in British English. Sentence case, plain words.

## The language and its dates

language-name = English
locale = en_GB
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## A page that has not been translated

untranslated = This page has not been translated yet. It is shown here in:

## The frame of every page

head-title = { $title } – { $site }
skip = Skip to main content
home = Home
navigation = Main menu
menu = Menu
menu-close = Close menu
languages = Languages
trail = You are here
contents = On this page
footer = About this site
exit = Exit this page
exit-label = Leave quickly
exit-address = https://www.bbc.co.uk/weather
not-known = Not known
contact-heading = Is something wrong here?
contact-text = Tell us if a page is wrong or out of date, or if you want a story about you taken down. We answer every message.
feeds-text = Hear about new and changed pages
feed-atom = Atom feed
feed-json = JSON feed
licence-text = Where a page says nothing else, you may reuse its words under
privacy-text = This site sets no cookies and does not follow what you do.
turn = Before and after this page
turn-previous = Before this
turn-next = Next
pager = Pages of this list
pager-previous = Previous
pager-next = Next
pager-page = Page { $number }

## At the foot of a text

about-page = About this page
reviewed = Last checked
review-by = Check again by
review-due = This check is late
steward = Who keeps it true
contributors = Written by
persons = People in this text
licence = Licence
licence-use = You may use this text under
cite = How to cite this
cite-reviewed = Checked on { $date }.
wrong-text = Is this wrong, or is it about you and you want it taken down? Write to us:
take-down-about = Is this story about you?
take-down-write = Write to us:
edit = Suggest a change to this page
improve-example = Improve this example
improve-text = Improve this text
sources-heading = Sources
backlinks-heading = Pages that mention this
extra-heading = More facts
answer-yes = Yes
answer-no = No

## A note of the site's own on top of an inherited page

note-heading = In { $place }
note-heading-plain = Here
## What the law asks for: the accessibility statement, and what is stored

statement-how = How accessible this website is
statement-parts = We know that these parts do not work for everybody:
statement-no-parts = We do not know of any part that shuts people out. If you find one, please tell us.
statement-feedback = Feedback and contact information
statement-feedback-text = Do you need something from this website in another form, such as large print, easy read, an audio recording or braille? Tell us which page you mean and what form would help you.
statement-email = E-mail:
statement-telephone = Telephone:
statement-answer = { $days ->
    [one] We answer within { $days } working day.
   *[other] We answer within { $days } working days.
}
statement-reporting = Reporting accessibility problems with this website
statement-reporting-text = We want to make this website better for everyone. If something does not work for you, please tell us at the address above. You do not need to know the rules or the technical words.
statement-enforcement = Enforcement procedure
statement-great-britain = The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 in England, Scotland and Wales. If you are not happy with how we answer, contact the Equality Advisory and Support Service (EASS).
statement-northern-ireland = In Northern Ireland the Equality Commission for Northern Ireland (ECNI) enforces these regulations. If you live there and are not happy with how we answer, contact the ECNI.
statement-technical = Technical information about this website’s accessibility
statement-technical-text = We are committed to making this website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
statement-status = Compliance status
statement-status-full = This website is fully compliant with the Web Content Accessibility Guidelines version 2.2, level AA.
statement-status-partial = This website is partially compliant with the Web Content Accessibility Guidelines version 2.2, level AA.
statement-status-unshown = We count this website as partially compliant with the Web Content Accessibility Guidelines version 2.2, level AA. We know of nothing that fails them, but nobody has shown yet that it meets them all.
statement-status-none = This website is not compliant with the Web Content Accessibility Guidelines version 2.2, level AA.
statement-content = Non-accessible content
statement-failing = Non-compliance with the accessibility regulations
statement-burden = Disproportionate burden
statement-outside = Content that’s not within the scope of the accessibility regulations
statement-none = There is nothing to list here.
statement-criteria = { $count ->
    [one] This fails success criterion { $criteria }.
   *[other] This fails success criteria { $criteria }.
}
statement-found = Found on { $day }.
statement-mend-by = We mean to mend it by { $day }.
statement-improving = What we’re doing to improve accessibility
statement-improving-text = Before a change is published, automatic checks look for barriers. We mend what they find and what you tell us.
statement-preparation = Preparation of this accessibility statement
statement-days = This statement was prepared on { $prepared }. It was last reviewed on { $reviewed }.
statement-tested = This website was last tested on { $day } by
statement-untested = Nobody from outside has tested this website yet.

stores-name = Name
stores-what = What it is for
stores-nothing = The pages of this website store nothing on your device.
stores-checklist = Your answers to a checklist, with your notes and the day. They are kept only if you tick the box for it, until you have them forgotten.
stores-confidence = Your steps, with how sure you were, your notes and the days. They are kept only if you tick the box for it, until you have them forgotten.
stores-cycle = What you wrote in your own cycle. It is kept only if you tick the box for it, until you have it forgotten.
stores-draft = What you wrote in a form, so that you can go on later. It is kept only if you tick the box for it, until you have it forgotten.

## Kinds of content

kind-case-study = Example
kind-characteristic = Characteristic
kind-practice = Practice
kind-chapter = Chapter
kind-story = How we did it
kind-checklist = Checklist
kind-tool = Tool
kind-strategy = Strategy
kind-term = Word explained
kind-place = Place
kind-source = Source
kind-page = Page

## The cycle of action

factor = Part of the cycle
factor-purpose = Purpose
factor-confidence = Confidence
factor-action = Action
factor-circumstances = Circumstances
factor-purpose-text = I know what I want and why it matters to me.
factor-confidence-text = I believe that I can do it.
factor-action-text = I take a step, small or large.
factor-circumstances-text = What is around me makes it easier or harder.

## The home page

home-summary = What good help is, who gives it, and how to begin, with examples from practice.
home-lead = Good help builds people’s purpose and confidence, so that they can act on their own lives. Help that decides for people, or does things to them, can wear both down, even when it is kindly meant.
home-strategy = What we promise, and how it is going
home-strategy-sheet = On one page, to print
home-starts = Where would you like to start?
home-find-by = Or find one by
home-find-by-sectors = field of work
home-find-by-people = group of people
home-find-by-places = place
home-find-by-characteristics = characteristic
home-find = { $count ->
    [one] See the example
   *[other] Browse { $count } examples
}
home-all-examples = { $count ->
    [one] See the example
   *[other] See all { $count } examples
}
home-characteristics = What good help is like
home-characteristics-text = Seven ways of helping, with practices that you can try today.
home-examples = Examples from practice
home-examples-text = What others do, what it rests on, and what got in the way.
home-handbook = Read the handbook
home-handbook-text = Why help matters, how it works, and how to begin.
home-all-chapters = Every chapter, with what is in it
home-all-stories = { $count ->
    [one] See the story
   *[other] See all { $count } stories
}
home-stories = How we did it
home-checklists = Check your own help
home-tools = Do it together

## Case studies

run-by = Run by:
completeness-stub = Only a start
completeness-partial = Partly filled in
completeness-full = Full account
status-active = Still running
status-ended = Has ended
status-unknown = Not known if it still runs
stub-title = Do you know this work?
stub-text = So far there is only a name and a sentence. If you work there or get help there, tell us more.
ask-write = Plain e-mail is fine:
missing-title = Help to complete this example
missing-text = Nobody has told us yet:
missing-link = help to complete it
missing-for = who it is for
missing-setting = where the help happens
missing-delivered-by = who gives the help
missing-places = where in the country it is
missing-outcomes = what changed, with a figure or a finding
missing-money = what it costs or saves
missing-barriers = what got in the way
missing-adapt = what others might adapt
section-barriers = What got in the way
section-adapt = What you might adapt
barriers-not-known = Nobody has told us yet. Every piece of work meets obstacles, and others can learn from them.
barriers-tell = Tell us what you know
strip = The evidence in short
strip-basis = What this rests on
strip-basis-not-known = Nobody has looked at the evidence yet.
strip-change = What changed
strip-change-not-known = We have found no figure or finding.
strip-more = { $count ->
    [one] One more finding
   *[other] { $count } more findings
}
strip-money = What it cost or saved
strip-money-not-known = We have found no figure.
evidence-independent = Independent evaluation
evidence-own-evaluation = Its own evaluation
evidence-own-figures = Figures from the organisation
evidence-accounts = What people say
evidence-none-found = No study found
evidence-not-known = Evidence not known
evidence-level = Level { $level } of 5 in the Nesta Standards of Evidence.
evidence-unrated = Nobody has given it a level.
caution = Take care:
source = Source:
source-heading = Source
year = Year
price-year = in prices of { $year }
cost = Cost
savings = Saved
facts = At a glance
for-whom = For
people = Groups
setting = Where it happens
delivered-by = Who gives the help
place = Place
sectors = Field
running = Years
running-from = Since { $from }
running-to = Until { $to }
running-from-to = { $from } to { $to }
reach = How many people
website = Website
website-accessed = (opened on { $date })
website-printed = (printed in { $year }, not checked since)
website-unchecked = (not checked)
outcomes = Evidence and figures
reported-by = Who says so
reported-by-organisation = The organisation itself
reported-by-evaluator = An independent evaluator
reported-by-people = The people who got the help
reported-by-other = Someone else
compared-with = Compared with
advocates = Do the people helped speak for it?
lessons = What others can learn
register-link = See every figure on this site in one table
chapter-figures = Figures and where they come from
good-help-here = Good help in this example
cycle = Works on
characteristics = Characteristics
practices = Practices
sources-of-confidence = Sources of confidence
related = Examples like this one
ground-none = It tells nobody’s own story.
ground-published = Someone’s story is told as it was published in:
ground-consented = Someone agreed to have their story told here.
naming-anonymous = No name is given.
naming-pseudonym = The name has been changed.
naming-first-name = Only the first name is given.
naming-full-name = The full name is given.

## The evidence register

list-checks = All checks
list-checks-summary = What the program looks for before a page is published, and how to mend what it finds.
list-checks-one = What this check looks for, why it matters and what to do.
list-review = For editors
list-review-summary = What is to be read again, what was promised by now, and what is missing, by who looks after it. This list is made each time the site is built.
desk-consent-ends = Consent ends soon
desk-commitment-late = A promise is late
desk-commitment-due = A promise is to be kept soon
desk-review-overdue = Late to be checked
desk-review-due = To be checked soon
desk-since = since { $day }
desk-by = by { $day }
desk-unsourced = No source is named
desk-stub = Just a start
desk-partial = Partly filled in
desk-nobody = Nobody looks after these yet
desk-nothing = Nothing is due.
desk-kept-off = { $count ->
    [one] One story is kept off this site because its consent has ended. The command “goodhelp review” names it.
   *[other] { $count } stories are kept off this site because their consent has ended. The command “goodhelp review” names them.
}
list-evidence = Evidence register
list-evidence-summary = Every figure on this site in one table: what it rests on, what to bear in mind, and where it is printed.
register-note = We print figures as their sources have them. Most were reported by the organisations themselves, and few were compared with what would have happened anyway. So read each with what it rests on and what to bear in mind.
register-count = { $count ->
    [one] One figure or finding
   *[other] { $count } figures and findings
}
register-figure = Figure or finding
register-about = About
register-basis = Rests on
register-caution = Take care
register-no-caution = Nothing noted
register-reach = People reached
register-cost = Cost
register-savings = Saved

## Characteristics

characteristic-number = Characteristic { $number } of 7
question = A question to ask yourselves
try-it = Try it
prompt = Something to ask
practice-examples = See it at work:
consider = When to consider something else
example = An example that shows it well
examples = Examples that show it
examples-count = { $count ->
    [one] { $count } example
   *[other] { $count } examples
}
basis-research = This rests on published research.
basis-interview = This comes from the Rochdale interview.
basis-handbook = This is the handbook’s own suggestion.
basis-both-research = Both rest on published research.
basis-both-interview = Both come from the Rochdale interview.
basis-both-handbook = Both are the handbook’s own suggestions.
chapter-basis-research = Advice here that names no source draws on published research.
chapter-basis-interview = Advice here that names no source draws on the Rochdale interview.
chapter-basis-handbook = Advice here that names no source is the handbook’s own.

## The handbook on one page

handbook-whole = The whole handbook
handbook-whole-summary = Every chapter on one page, to print or to read in one go.
handbook-whole-link = The whole handbook on one page, to print
handbook-contents = Contents
handbook-own-page = “{ $title }” on a page of its own

## Stories

timeline = What happened when
story-people = Who is in it
story-examples = Examples from this story

## Checklists

scope-conversation = For one conversation
scope-service = For a service
scope-organisation = For an organisation
scope-commissioning = For commissioners
scope-help-i-get = For the help that I get
scope-publishing = Before you publish a story
statements = { $count ->
    [one] One question
   *[other] { $count } questions
}
statement-number = { $number } of { $total }
checklist-start = Go to the questions
statement-done = Yes, done
checklist-private = Your answers stay on this page. They are not sent anywhere, and they are gone when you close it. Print the page to keep them.
next-step = A next step
notes = Notes

## The checklist in the browser

view-staff = People who give the help
view-lived-experience = People who get the help
view-leaders = People who lead
view-short-staff = Staff
view-short-lived-experience = Lived experience
view-short-leaders = Leaders
checklist-shows = What shows it
checklist-unsure = Not sure
checklist-answer = Answer here
checklist-answer-private = What you choose and write stays on this device. Nothing is sent anywhere.
checklist-view = Whose view is it?
checklist-one = One question at a time
checklist-all = All on one page
checklist-note = Notes on question { $number }
checklist-back = Back
checklist-next = Continue
checklist-return = Back to your answers
checklist-check = Check your answers
checklist-check-text = You can change each of them. You do not have to answer everything.
checklist-change = Change
checklist-question-of = the answer to “{ $question }”
checklist-none = No answer
checklist-done = Done
checklist-profile-go = See your profile
checklist-profile = Your profile
checklist-profile-day = Answered on { $day }
checklist-profile-text = There is a bar for each characteristic of good help. They are there to talk about: there is no total, no mark and no target.
checklist-table = The same as a table
checklist-characteristic = Characteristic
checklist-question = Question
checklist-level = Answer
checklist-not-asked = Not asked here
checklist-strong = What is there already
checklist-steps = What you could do next
checklist-steps-some = Never more than three, and one is enough.
checklist-steps-theirs = These steps are for the people who give the help. You could show them this page, and choose one step together.
checklist-steps-none = Answer a question first. Then you will find a next step here.
checklist-steps-top = Everywhere that you answered, you chose the last level. Ask someone who sees it from the other side.
checklist-find-out = You are not sure about this yet. This could show it:
checklist-examples = Examples that show it
checklist-chapters = Chapters that help
checklist-ways = Take it with you
checklist-save = Save as a file
checklist-save-text = The file is saved on your device. You can open it here again, compare with it later, or lay it over the files of others in your team.
checklist-save-file = Save the answers
checklist-save-table = Save as a table (CSV)
checklist-print = Print
checklist-print-text = The handout has the profile, and each question with your answer and your notes. The blank sheet has room to tick and to write.
checklist-print-answers = Print with my answers
checklist-print-blank = Print a blank sheet
checklist-link = Share as a link
checklist-link-warning = Your answers stand in the link itself, after the # sign. Everyone who gets the link can read them and pass them on. It may stay in messages and in the history of browsers.
checklist-link-notes = Put my notes into the link too
checklist-link-make = Make the link
checklist-link-label = The link with your answers
checklist-link-copy = Copy the link
checklist-later = Look again later
checklist-later-text = Save a file today. Answer again in a month or two and open the file here: you will see what has changed.
checklist-earlier = Answers from an earlier time
checklist-again = Answer again and compare with these
checklist-again-said = The questions are empty again. Your former answers are here to compare with.
checklist-changes = What has changed since { $day }
checklist-changes-none = Nothing has changed so far.
checklist-changed = from “{ $before }” to “{ $now }”
checklist-further = Further on:
checklist-back-again = Further back:
checklist-another = Changed:
checklist-same = The same:
checklist-open = Have you answered before?
checklist-open-label = Open answers that you saved
checklist-open-help = A file from this page, JSON or CSV. It is read on this device and goes nowhere.
checklist-gone = Your answers were not kept on this device, so they are not here any more. You can begin again.
checklist-from-link = These answers came with the link. They were given on { $day }. They are not kept on this device unless you ask for it.
checklist-from-file = Here is what has changed since { $day }.
checklist-left-out = { $count ->
    [one] One answer was left out, because its question has changed since.
   *[other] { $count } answers were left out, because their questions have changed since.
}
checklist-together-go = Look at it as a team
checklist-together = Look at it as a team
checklist-together-text = Let everyone answer alone and save a file or make a link. Bring all of them here to lay the answers over each other. They hold no names, unless somebody wrote one, and notes are not shown.
checklist-together-files = Files with answers
checklist-together-links = Or links with answers
checklist-together-links-help = Paste the links that others sent you, as many as there are. They are read on this device and go nowhere.
checklist-together-links-add = Add these answers
checklist-together-own = Count the answers on this page too
checklist-together-none = There are no answers on this page yet.
checklist-together-empty = Take all answers away
checklist-together-print = Print this
checklist-files-refused = These have no answers to this page and were left out: { $names }.
checklist-answers-of = { $count ->
    [one] One person’s answers
   *[other] { $count } people’s answers
}
checklist-people = { $count ->
    [one] One person
   *[other] { $count } people
}
checklist-spread-text = Where your answers are furthest apart comes first. Ask each other what you saw. No view is the right one.
checklist-spread-far = Far apart: start here
checklist-spread-near = Close together
checklist-spread-same = All the same
checklist-spread-few = Too few answers to compare
checklist-view-none = No view named

## What tools share

tools-keep = Keep my answers on this device
tools-keep-help = Others who use this device can read them then. Nothing is sent anywhere.
tools-kept = Your answers are kept on this device.
tools-kept-full = There is no room left to keep your answers on this device. They are still on this page: you can save them as a file.
tools-kept-refused = This browser does not let the page keep anything. Your answers are still on this page: you can save them as a file.
tools-kept-damaged = What was kept on this device cannot be read any more. You can have it forgotten.
tools-back-again = Your answers are back. They were kept on this device.
tools-forget = Forget what is kept
tools-forgotten = Nothing of this is kept on this device any more.
tools-link-ignored = The answers in this link are damaged or are not answers to this page. They were ignored.
tools-link-long = This is too long for a link. Leave out some notes, or save a file instead.
tools-link-made = The link is ready to copy.
tools-link-copied = The link was copied.
tools-link-copy-failed = The link could not be copied. It is selected: press Ctrl and C.
tools-saved = The file { $name } was saved.
tools-opened = The answers from “{ $name }” are here now.
tools-file-refused = “{ $name }” has no answers to this page. Nothing was changed.

## Tools

tool-about = About this tool
tool-private = What you write stays on this page. Nothing is sent anywhere. It is gone when you close the page, unless you ask this device to keep it.
tool-sheet = On paper
tool-print = Print
tool-csv = Save as a table (CSV)
tool-svg = Save as a drawing (SVG)
tool-png = Save as a picture (PNG)
tool-clear = Clear everything
tool-remove = Take out
tool-more-examples = { $count ->
    [one] and one more example
   *[other] and { $count } more examples
}
tool-basis-research = Advice here that names no source draws on published research.
tool-basis-interview = Advice here that names no source draws on the Rochdale interview.
tool-basis-handbook = The questions, hints and times here are the handbook’s own suggestions.

confidence-step = What is the step, in your own words?
confidence-step-help = One thing that can be done or not done, such as “walk to the shop twice this week”.
confidence-number = How sure are you that you will do it, from 0 to 100?
confidence-ends = 0 means: { $least }. 100 means: { $most }.
confidence-none = No number yet
confidence-value = { $number } out of 100
confidence-above = Go ahead
confidence-below = Look at the step together
confidence-hints = What may be behind a number below { $line }
confidence-hear = What you may hear
confidence-help = What might help
confidence-about = It is about
confidence-note = What is behind the number?
confidence-note-help = You can leave this out. What makes it this number and not a lower one? What would make it higher?
confidence-add = Write it down
confidence-empty = Move the slider first, so that there is a number to write down.
confidence-added = It is written down below, with today’s date.
confidence-removed = It was taken out.
confidence-remove = Take out { $number } of { $day }
confidence-record = Over time
confidence-record-text = Compare these with nobody else’s. The same number for a bigger step means that something has grown.
confidence-chart = The numbers, one after the other
confidence-chart-text = The first number is { $first } and the last one { $last }. The dashed line is at { $line }. The table below has them all.
confidence-day = Day
confidence-sheet-step = The step, in my own words
confidence-sure = How sure, from 0 to 100
confidence-limits = What this is not

cycle-mine = My answers
cycle-two = Tell it two ways
cycle-two-help = Beside the way that you hope for, the way that it goes when help is missing or does not fit.
cycle-good = When it goes well
cycle-bad = When it goes badly
cycle-empty = not written yet
cycle-cleared = Everything was cleared.
cycle-png-failed = This browser cannot make the picture. The drawing (SVG) or printing may work.
cycle-told = Told by others
cycle-told-text = Each of these goes round twice: with help that builds, and without it.
cycle-story = The whole story:

five-hard = What do you find hard?
five-any = Nothing in particular: show me anything
five-another = Another one, please
five-more = More about this practice
five-last = Those were all for this. It begins again with the first.
five-where = { $number } of { $total } · { $name }
five-said = Here is: { $name }
five-sheet = What may help with what

find-any = Any
find-clear = Begin again
find-all = { $count ->
    [one] See the one example there is
   *[other] See all { $count } examples
}
find-count = { $count ->
    [0] No example fits
    [one] One example fits
   *[other] { $count } examples fit
}
find-partly = { $count ->
    [0] No example fits any of your answers
    [one] One example fits some of your answers
   *[other] { $count } examples fit some of your answers
}
find-nothing = We know no example like that yet. That says nothing about whether it is done: nobody has told us. Leave out an answer, or look at all of them.
find-less = No example fits all of your answers. These fit at least one, those that fit most come first.
find-little = There is little here yet. Leave out an answer to see more.
find-looking = Looking …
find-none = No list yet
find-failed = The examples did not arrive. Your answers are still here. Look at your connection and try again.
find-reason = It is here because it fits:

pack-choose = What do you want to print?
pack-plan = The plan for whoever leads it
pack-characteristics = The seven characteristics
pack-sources-of-confidence = The sources of confidence
pack-case-studies = Examples
pack-start = When do you begin?
pack-start-help = You can leave this out. With it, the plan has the time of each step.
pack-starts = From { $from } until { $until }
pack-minutes = { $count ->
    [one] One minute
   *[other] { $count } minutes
}
pack-after = { $count ->
    [0] At the start
    [one] After one minute
   *[other] After { $count } minutes
}
pack-when = When
pack-what = What you do
pack-cards = Cards:
pack-source-of-confidence = Source of confidence
pack-confidence-question = When did somebody help you to become surer in this way?
pack-example-question = What of this could we borrow, and what would have to be different here?
pack-pages = { $count ->
    [0] Nothing is chosen.
    [one] One card is chosen, on one sheet.
   *[other] { $count } cards are chosen, eight on a sheet.
}
pack-nothing = Choose at least one of these.

overview-count = { $count ->
    [one] One example is counted here. One that has only a name and a sentence is not.
   *[other] { $count } examples are counted here. Those that have only a name and a sentence are not. An example may be in several fields.
}
overview-characteristics = Characteristics in each field
overview-sources-of-confidence = Sources of confidence in each field
overview-gaps = { $count ->
    [one] There is one gap. Do you know an example for it?
   *[other] There are { $count } gaps. Do you know an example for one of them?
}
overview-band-0 = none yet
overview-band-1 = a few
overview-band-2 = several
overview-band-3 = many
overview-invite = none yet: tell us
overview-lists-characteristics = The examples, by field and characteristic
overview-lists-sources-of-confidence = The examples, by field and source of confidence

## Strategies

vision = What it wants to bring about
priorities = What comes first
commitments = What is promised
commitment-status = How far
commitment-planned = Planned
commitment-in-progress = Under way
commitment-done = Done
commitment-stopped = Stopped
commitment-overdue = Late
commitment-owner = Who
commitment-due = By
commitment-progress = Part done
commitment-priority = Serves
measures = How we will know
measure-date = Date
measure-kind = Reading
measure-value = Value
measure-baseline = Start
measure-point = On the way
measure-target = Target
measure-none = Nothing has been measured yet.
involved = Who is involved

## What a strategy shows besides: how it goes, charts, groups, one sheet

sheet-link = Our strategy on a page, to print
sheet-title = { $title }, on a page
sheet-about = This is the strategy on one sheet of paper. Print it on A4 or A3, standing or lying.
sheet-whole = Read the whole strategy
sheet-address = Read more, and see how it is going:
sheet-baseline = Start { $value }.
sheet-latest = Now { $value }.
sheet-target = Target { $value } by { $date }.
commitments-late = Late
sheet-late = late
commitment-nobody = Nobody yet
commitment-history = { $count ->
    [one] One change so far
   *[other] { $count } changes so far
}
measure-says-baseline = It started at { $value } on { $date }.
measure-says-latest = The newest reading is { $value }, from { $date }.
measure-says-target = It should reach { $value } by { $date }.
measure-says-readings = { $count ->
    [one] There is one reading on the way.
   *[other] There are { $count } readings on the way.
}
measure-says-gaps = { $count ->
    [one] One reading is missing.
   *[other] { $count } readings are missing.
}
measure-way-reached = The target has been reached.
measure-way-closer = That is closer to the target than at the start.
measure-way-no-closer = That is no closer to the target than at the start.
measure-chart = Chart: { $title }
measure-chart-about = A line goes from reading to reading. A broken line across the chart shows the target. The table below has all the numbers.
measure-scale = The scale of this chart does not begin at zero.
measure-not-read = Not read
measure-note = Note
measure-table = { $count ->
    [one] The one reading in a table
   *[other] All { $count } readings in a table
}
measure-data = Download the readings as a table (CSV)
updates = How it is going
update-about = About:
local-cycle = The cycle of action here
involved-lived-experience = People with lived experience
involved-front-line = The front line
involved-leaders = Leaders
involved-back-office = The back office
involved-community = The community
involved-others = Others
involved-nobody = Nobody is named here yet.
month-of-year = { $month } { $year }
number-thousands = ,
number-decimals = .
number-percent = { $number }%
number-pounds = £{ $number }
number-below-nothing = −{ $number }
number-million = { $number }m
number-billion = { $number }bn

## Terms, places and sources

term-also = Words that lead here
term-person = Whose idea
term-instead = What to say
term-say = Say
term-not = instead of
term-chapter = Read more:
place-other-name = In Welsh:
place-nation = Nation
place-region = Region
place-authority = Local authority
place-gss = GSS code
place-successor = This place is now part of:
place-examples = Examples from here
place-stories = Stories from here
place-nothing = There is nothing from here yet.
nation-england = England
nation-scotland = Scotland
nation-wales = Wales
nation-northern-ireland = Northern Ireland
nation-uk = The whole United Kingdom
nation-elsewhere = Elsewhere
nation-unknown = Other places
source-type = Kind
source-type-report = Report
source-type-book = Book
source-type-journal-article = Journal article
source-type-article = Article
source-type-interview = Interview
source-type-evaluation = Evaluation
source-type-web-page = Web page
source-type-statistics = Statistics
source-type-other = Other
source-authors = By
source-publisher = Published by
source-within = In
source-pages = Pages
source-cited-in = We know it from
source-endnote = (endnote { $number })

## Lists

list-case-studies = Examples
list-case-studies-summary = Practice examples of good help. Find one that fits your place, your people and your question.
list-stubs = Examples that need you
list-stubs-summary = Examples that have only a name and a sentence so far. Do you know one of them?
list-characteristics = Characteristics
list-characteristics-summary = The seven characteristics of good help, with practices that you can try.
list-handbook = Handbook
list-handbook-summary = Why help matters, how good help works, and how to put it into practice.
list-stories = Stories
list-stories-summary = How places and organisations changed the way they help, told step by step.
list-checklists = Checklists
list-checklists-summary = Questions to look at your own help, alone or in a team.
list-tools = Tools
list-tools-summary = Things to do with the handbook, alone or together, on a screen or on paper.
list-strategy = Strategy
list-strategy-summary = Strategies for good help, with what they put first and what they promise.
list-glossary = Glossary
list-glossary-summary = Words and ideas explained, and words to say instead of others.
list-sources = Sources
list-sources-summary = Every report, book and article that the figures and ideas here come from.
list-places = Places
list-places-summary = The places that the examples and stories come from.
list-sectors = Fields of work
list-sectors-summary = Find examples by field of work.
list-people = Groups of people
list-people-summary = Find examples by the group of people they are for.
list-sources-of-confidence = Sources of confidence
list-sources-of-confidence-summary = Find examples by how they build people’s belief that they can act.
list-page = { $title } (page { $number } of { $pages })
list-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
list-where = Page { $number } of { $pages }
list-jump = Go to a letter
list-entries = In this list
list-empty = There is nothing here yet.
list-stubs-count = { $count ->
    [one] One more example has only a name and a sentence.
   *[other] { $count } more examples have only a name and a sentence.
}
list-stubs-link = Help us to fill them in
facets = Find by
facet-sectors = Field of work
facet-people = Group of people
facet-places = Place
facet-characteristics = Characteristic
facet-sources-of-confidence = Source of confidence
facet-summary = Examples of good help: { $name }.

## Search

search-title = Search
search-summary = Search the examples, the handbook and the words explained, or find your way by lists.
search-label = Search this site
search-go = Search
search-options = { $count ->
    [one] One suggestion
   *[other] { $count } suggestions
}
search-none = No suggestions yet. Press Enter to search every text.
search-all = All results for “{ $words }”
search-loading = Loading the search…
search-loading-names = Loading the search. These titles fit already:
search-results = { $count ->
    [0] Nothing found
    [one] One result
   *[other] { $count } results
}
search-results-for = { $count ->
    [0] Nothing found for “{ $words }”
    [one] One result for “{ $words }”
   *[other] { $count } results for “{ $words }”
}
search-like = More like “{ $title }”
search-back = Back to “{ $title }”
search-like-link = More like this
search-meant = Did you mean
search-chosen-label = Chosen filters
search-chosen = { $count ->
    [one] 1 chosen
   *[other] { $count } chosen
}
search-see = { $count ->
    [0] Nothing found
    [one] See the one result
   *[other] See the { $count } results
}
search-remove = Remove the filter “{ $name }”
search-filters = Filter the results
search-clear = Remove all filters
search-sort = Sort by
search-sort-relevance = Best match
search-sort-reviewed = Last checked
search-sort-evidence = Surest evidence
search-more = Show more results
search-nothing-text = Try other words, or fewer of them. The lists below lead to every example.
search-without-filters = { $count ->
    [one] See the one result without these filters
   *[other] See the { $count } results without these filters
}
search-near = Titles that come near
search-contribute = Do you know of work that belongs here?
search-error = The search does not answer
search-error-network = The search could not be loaded. Check your connection and try again. The lists below work without it.
search-error-unsupported = This browser is too old for the search. The lists below lead to the same pages.
search-error-damaged = A part of the search arrived damaged. Try again, or use the lists below.
search-error-no-entry = The page that you want more like is not here any more. Search for something else, or use the lists below.
search-error-other = Something went wrong in the search. Try again, or use the lists below.
search-again = Try again
search-without-scripts = The search needs JavaScript, which this browser does not run.
search-browse = These lists lead to every page.
filter-kind = Kind of page
filter-sector = Field of work
filter-characteristic = Characteristic
filter-people = Group of people
filter-place = Place
filter-setting = Where it happens
filter-delivered-by = Who gives the help
filter-source-of-confidence = Source of confidence
filter-evidence = What it rests on
filter-completeness = How full the account is
filter-status = Still running?
filter-found = { $count ->
    [0] No example has all that you chose
    [one] One example has all that you chose
   *[other] { $count } examples have all that you chose
}
filter-see = { $count ->
    [0] Nothing found
    [one] See the one example
   *[other] See the { $count } examples
}
filter-loading = Loading the filters…
filter-clear = Show all examples
filter-more = Show more examples
filter-failed = The filters could not be loaded. Check your connection and try again, or use the lists of fields, groups and places.
filter-unsupported = This browser is too old to filter the list. The lists of fields, groups and places lead to the same examples.

## Figures

figure-in-words = The same in words
figure-cycle-drawing = { $label }, drawn as a circle of four parts: purpose, confidence, action and circumstances. The same in words follows below.
figure-cycle-order = Each part leads to the next, and circumstances lead back to purpose.
figure-timeline-drawing = { $count ->
    [one] A line with one event. The same in words follows below.
   *[other] A line with { $count } events in order. The same in words follows below.
}
figure-alignment-drawing = Two shapes, apart before and overlapping after. The same in words follows below.
figure-journey-drawing = { $count ->
    [one] A path with one step. The same in words follows below.
   *[other] A path with { $count } steps, to the right where help builds and to the left where it wears down. The same in words follows below.
}
figure-involved-drawing = { $count ->
    [one] One shape. The same in words follows below.
   *[other] { $count } shapes that overlap in the middle. The same in words follows below.
}
telling-good = Good help
telling-bad = Bad help
alignment-before = Pulling apart
alignment-after = Pulling together
alignment-shared = What both can want
journey-step = { $factor }: { $effect }
effect-builds = stronger
effect-erodes = weaker
involved-shared = Where they all meet

## What the program itself writes

footnotes = Notes
footnote = Note { $number }
footnotes-back = Back to where note { $number } stands
table-label = Table { $number }
task-done = Done
task-open = Still to do
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
about-example = About this example

## Pages without content

not-found-title = Page not found
not-found-summary = There is no page at this address.
not-found-text = It may have moved, or it was taken down because someone asked us to. You can go on from here:
not-found-home = The home page
not-found-contact = If you followed a link on this site, please tell us:
withdrawn-title = This story was withdrawn
withdrawn-text = It is not on this site any more.
withdrawn-link = a story that was withdrawn
redirect-title = This page has moved
redirect-text = You can find it here now:
gallery = Gallery of components

## For those who write

guides-heading = What each kind of text asks for
guides-others = Or tell us about something else
write-case-study = Tell us about an example
write-characteristic = Describe a characteristic
write-chapter = Write a chapter
write-story = Tell us how you did it
write-checklist = Make a checklist
write-tool = Describe a tool
write-strategy = Add a strategy
write-term = Explain a word
write-place = Add a place
write-source = Add a source
write-page = Write a page
guide-summary = { $kind }: a form to fill in here, or to print and send. You do not need to know anything about code.
guide-text = Say what you know, and leave the rest out. If you would rather write it elsewhere, send us the form as plain text, or a file with the fields below.
guide-fields = Every field that a file can have
guide-form = The form, as plain text to print or to send
form-link = form to print or to send
form-title = { $kind }: a form to fill in
form-intro =
    Write below each question, and leave out what you do not know. Lines that begin with # explain; they may stay or go. Keep the numbers in front of the questions. Then send all of it by e-mail, or give it to the people who look after the site.
form-send = Send it to { $address }.
form-people =
    A story about a person is personal data. Tell it only if the person agreed, or if a public source tells it already. Give no addresses, telephone numbers or dates of birth.
form-kind = Kind of text
form-id = Name of the file
form-id-help = Lower-case letters, digits and single hyphens; it becomes the address. Leave it empty to have one made of the title.
form-needed = needed
form-repeat = For each further one copy these lines, with 2, 3 and so on in place of 1.
form-several = Begin each one with a hyphen, on a line of its own.
form-several-names = One to a line, by its name.
form-longest = At most { $count } characters.
form-date = A day, for instance 22 November 2026.
form-yes = Yes
form-no = No
form-yes-no = Yes or no.
form-choose = Choose from: { $names }.
form-choose-one = Choose from these, by the first word:
form-group-what-it-is = What it is
form-group-who-it-is-for-and-how-it-helps = Who it is for and how it helps
form-group-what-changed-and-what-that-rests-on = What changed, and what that rests on
form-group-what-others-can-learn = What others can learn
form-group-people-in-the-text = People in the text
form-group-sources-and-who-looks-after-it = Sources, and who looks after it
form-group-what-happened = What happened
form-group-what-people-do = What people do
form-group-what-it-asks = What it asks
form-group-what-it-asks-and-says = What it asks and says
form-group-what-is-to-be-done = What is to be done
form-group-how-one-will-know = How one will know
form-group-who-is-involved = Who is involved
form-group-where-it-comes-from = Where it comes from
form-group-where-it-is = Where it is
form-group-where-it-is-printed = Where it is printed
form-group-text = The text itself
form-text = Text
form-text-help = As much as you like, in paragraphs.
form-text-help-sections = What stands in front of the headings below, or under others.
form-section-context = Context
form-section-what-they-do = What they do
form-section-what-changed = What changed
form-section-what-got-in-the-way = What got in the way
form-section-what-you-might-adapt = What you might adapt

## What forms call their questions and choices

form-case-study-title = What is it called?
form-case-study-organisation = Who runs it?
form-case-study-summary = What is it, in one sentence?
form-case-study-completeness = How much do you tell?
form-case-study-status = Does the work go on?
form-case-study-sectors = Which fields of work does it belong to?
form-case-study-for = Who is it for, in your own words?
form-case-study-places = Where does it work?
form-field-url = Address on the web
form-field-printed = Year in which the address was printed
form-field-accessed = Day on which somebody last opened it
form-field-claim = What changed, in one sentence
form-field-price-year = Year of the prices
form-field-persons = Does the text tell someone’s story?
form-choice-persons-none = No, nobody’s
form-choice-persons-published = Yes, one that a public source tells already
form-choice-persons-consented = Yes, and the person agreed
form-field-consent = The person’s agreement
form-field-reference = Where the agreement is kept
form-field-scope = What the person agreed to
form-choice-scope-website = On this website
form-choice-scope-print = In print
form-choice-scope-partners = With partners, on their sites
form-field-expires = The day on which the agreement ends
form-field-naming = What the person is called in the text
form-choice-naming-anonymous = Nothing, no name is given
form-choice-naming-pseudonym = Another name than their own
form-choice-naming-first-name = Their first name
form-choice-naming-full-name = Their full name
form-field-published-in = Which source tells the story already?
form-field-sensitive = Should readers be able to leave the page quickly?
form-field-aliases = Addresses that the page had before
form-choice-reported-by-organisation = The organisation itself
form-choice-reported-by-evaluator = An independent evaluator
form-choice-reported-by-people = The people who got the help
form-choice-reported-by-other = Somebody else, such as a newspaper
form-field-basis = What it rests on
form-choice-basis-independent = An independent evaluation
form-choice-basis-own-evaluation = Their own evaluation
form-choice-basis-own-figures = Their own figures
form-choice-basis-accounts = What people say
form-choice-basis-none-found = Nothing was found

## The form that begins a site

start-form = Begin your site
start-private = Nothing that you write here leaves this device. Your own browser makes the files.
start-open = Leave open what you do not know yet. It then stands in the files as something still to do.
start-without = The form that makes the files needs JavaScript, which this browser does not run.
start-without-else = There are two other ways. Copy the folder “template” from the repository of this handbook: the steps below work with it too. Or run “goodhelp init”, which asks the same questions.
start-ask-authority = Which council or other public body is the site of?
start-ask-place = What is your area called, if that is not in its name?
start-ask-name = What is the site called?
start-ask-name-help = Leave it open, and it is named after your area.
start-ask-gss = What is your code of the Office for National Statistics?
start-ask-gss-help = A letter and eight digits, such as E08000005.
start-ask-nation = Under which nation’s law are you?
start-nation-open = The code says it, or we do not know
start-nation-england = England
start-nation-wales = Wales
start-nation-scotland = Scotland
start-nation-northern-ireland = Northern Ireland
start-ask-lang = In which languages?
start-lang-en = English
start-lang-en-cy = English and Welsh
start-lang-cy-en = Welsh and English
start-ask-contact = At which e-mail address can readers say that something is wrong?
start-ask-brand = Which are your colours?
start-ask-brand-help = One to three, such as #00594f, with commas between them. All others are made from these.
start-ask-logo = Which file is your logo?
start-ask-logo-help = An SVG or a PNG of at most 200 KiB.
start-ask-inherit = What do you want from the shared handbook?
start-inherit-characteristics = The seven characteristics of good help
start-inherit-handbook = The chapters
start-inherit-checklists = The checklists
start-inherit-glossary = The glossary
start-inherit-sources = Where facts and figures come from
start-inherit-places = The places of the examples
start-inherit-case-studies = Examples from across the country
start-inherit-stories = How others did it
start-inherit-pages-easy-words = Good help in easy words
start-inherit-pages-cookies = The cookies page that the law asks for
start-inherit-pages-take-my-story-down = How people have their story taken down
start-inherit-pages-searching = How to search
start-make = Make my site
start-making = One moment, the files are being made.
start-problems = There is a problem
start-error-title = Error: { $title }
start-failed = What makes the files could not be loaded. Your answers are still here. Check your connection and try again.
start-unsupported = This browser is too old to make the files. Copy the folder “template” from the repository of this handbook instead: the steps below work with it too.
start-unread = The file of your logo could not be read. Choose it again, or choose another one.
start-done = Your site is made
start-saved = Your browser has saved { $file }.
start-again = Save { $file } again
start-count = { $count ->
    [one] One file is in it
   *[other] { $count } files are in it
}
start-to-do = { $count ->
    [0] Nothing in it waits for your own words.
    [one] One place in it waits for your own words. It says “to do”.
   *[other] { $count } places in it wait for your own words. Each says “to do”.
}
start-next = Go on: put the files up

## The form in the browser

contribute-form = The form
contribute-private = Nothing that you write here has left this device.
contribute-loading = The checks are loading. You can begin to write meanwhile.
contribute-failed = The checks could not be loaded, so no file can be made of your answers yet. They are still here. Check your connection and try again, or use the form to print or to send, which is below.
contribute-unsupported = This browser is too old for the checks, so no file can be made of your answers. The form to print or to send, which is below, works everywhere.
contribute-steps = Steps
contribute-step = Step { $number } of { $total }
contribute-step-done = Done
contribute-step-mend = { $count ->
    [one] One thing to mend
   *[other] { $count } things to mend
}
contribute-back = Back
contribute-next = Continue
contribute-last = Check and send
contribute-open-title = Have you written it already?
contribute-open = Open a file or a filled-in form
contribute-open-help = A file of this site, or the form as plain text. It is read on this device and goes nowhere.
contribute-opened = Your answers from “{ $name }” are in the form now.
contribute-open-failed = “{ $name }” is neither a file of this site nor a filled-in form. Nothing was changed.
contribute-open-kind = This is another kind of text.
contribute-open-other = Open the form for it
contribute-improving = You are improving “{ $title }”. What you change here changes nothing on the site: an editor looks at it first.
contribute-improve-failed = The text that you want to improve could not be opened. You can write it anew here, or send us an e-mail.
contribute-draft-back = Your draft is back.
contribute-begun = Chosen for you: { $names }. Change that if it does not fit.
contribute-begun-draft = Your draft is back. What the link chooses was not added to it.
contribute-begun-ignored = What this link chooses is not in this form. It was ignored.
contribute-keep = Keep a draft on this device
contribute-keep-help = Others who use this device can read it then.
contribute-kept = The draft is kept on this device.
contribute-keep-failed = This browser does not let the page keep a draft.
contribute-forget = Forget the draft
contribute-forgotten = The draft is not on this device any more.
contribute-no-answer = No answer
contribute-name = Type a part of its name and choose.
contribute-names = Type a part of a name and choose. You can add several.
contribute-add = Add: { $name }
contribute-add-another = Add another: { $name }
contribute-remove = Remove
contribute-remove-named = Remove “{ $name }”
contribute-paste-failed = Headings and lists could not be kept. The plain words are here.
contribute-error = Please mend
contribute-missing = Please answer
contribute-missing-help = Without it the text cannot be published yet.
contribute-warning = Please check
contribute-suggestion = An idea
contribute-why = Why?
contribute-count = { $count ->
    [0] Nothing to mend in this step
    [one] One remark in this step
   *[other] { $count } remarks in this step
}
contribute-look = See how it will look
contribute-look-title = How it will look
contribute-look-waiting = You will see it here as soon as the checks are loaded.
contribute-mend = Before it can be published
contribute-mend-text = These points are open. You can send it as it is and say so: the editors help.
contribute-ideas = Some ideas
contribute-ideas-text = Nothing keeps this text from being published. You decide about these:
contribute-fine = The checks found nothing to mend
contribute-path = It will be the file { $path }.
contribute-ways = Send it
contribute-personal = This text may tell of a person, so it leaves this device only as a file or by e-mail. A public place on the web cannot forget.
contribute-download = Download the file
contribute-download-help = It is saved on your device. Then you can send it, or keep it and open it here again.
contribute-downloaded = The file { $file } was saved.
contribute-mail = Write the e-mail
contribute-mail-help = Download the file first, then attach it. Your mail program opens with a short message.
contribute-mail-subject = A text for the handbook: { $file }
contribute-mail-body =
    Hello,

    here is a text for the handbook. The file { $file } is attached.

    With kind regards
contribute-copy = Copy the text
contribute-copy-help = To paste it somewhere else.
contribute-copied = The text was copied.
contribute-copy-failed = The text could not be copied. It is selected: press Ctrl and C.
contribute-editor = Open it at { $host }
contribute-editor-help = You need an account there. With this link your text goes to { $host }, where others may see it.
contribute-editor-long = The text is too long to go along with the link. Copy it first, open { $host }, and paste it there. You need an account.
contribute-file = The text of the file
