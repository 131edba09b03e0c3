### Geiriau’r rhyngwyneb yn Gymraeg. Iaith glir, priflythyren ar ddechrau yn unig.
### Reviewed: no

## Yr iaith a’i dyddiadau

language-name = Cymraeg
locale = cy_GB
date = { $day } { $month } { $year }
month-1 = Ionawr
month-2 = Chwefror
month-3 = Mawrth
month-4 = Ebrill
month-5 = Mai
month-6 = Mehefin
month-7 = Gorffennaf
month-8 = Awst
month-9 = Medi
month-10 = Hydref
month-11 = Tachwedd
month-12 = Rhagfyr

## Tudalen heb ei chyfieithu

untranslated = Nid yw’r dudalen hon wedi’i chyfieithu eto. Fe’i gwelwch yma yn:

## Ffrâm pob tudalen

head-title = { $title } – { $site }
skip = Neidio i’r prif gynnwys
home = Hafan
navigation = Prif ddewislen
menu = Dewislen
menu-close = Cau’r ddewislen
languages = Ieithoedd
trail = Rydych chi yma
contents = Ar y dudalen hon
footer = Am y wefan hon
exit = Gadael y dudalen hon
exit-label = Gadael yn gyflym
exit-address = https://www.bbc.co.uk/weather
not-known = Ddim yn hysbys
contact-heading = Oes rhywbeth o’i le yma?
contact-text = Rhowch wybod i ni os yw tudalen yn anghywir neu wedi dyddio, neu os ydych am i ni dynnu stori amdanoch i lawr. Rydym yn ateb pob neges.
feeds-text = Clywed am dudalennau newydd neu rai sydd wedi newid
feed-atom = Ffrwd Atom
feed-json = Ffrwd JSON
licence-text = Lle nad yw tudalen yn dweud dim arall, cewch ailddefnyddio ei geiriau o dan
privacy-text = Nid yw’r wefan hon yn gosod cwcis nac yn dilyn yr hyn a wnewch.
turn = Cyn ac ar ôl y dudalen hon
turn-previous = Cyn hyn
turn-next = Nesaf
pager = Tudalennau’r rhestr hon
pager-previous = Blaenorol
pager-next = Nesaf
pager-page = Tudalen { $number }

## Wrth droed testun

about-page = Am y dudalen hon
reviewed = Gwiriwyd ddiwethaf
review-by = Gwirio eto erbyn
review-due = Mae’r gwiriad hwn yn hwyr
steward = Pwy sy’n ei gadw’n gywir
contributors = Ysgrifennwyd gan
persons = Pobl yn y testun hwn
licence = Trwydded
licence-use = Cewch ddefnyddio’r testun hwn o dan
cite = Sut i ddyfynnu hwn
cite-reviewed = Gwiriwyd ar { $date }.
wrong-text = A yw hyn yn anghywir, neu a yw’n sôn amdanoch chi a’ch bod am iddo gael ei dynnu i lawr? Ysgrifennwch atom:
take-down-about = Ai amdanoch chi mae’r stori hon?
take-down-write = Ysgrifennwch atom:
edit = Awgrymu newid i’r dudalen hon
improve-example = Gwella’r enghraifft hon
improve-text = Gwella’r testun hwn
sources-heading = Ffynonellau
backlinks-heading = Tudalennau sy’n sôn am hyn
extra-heading = Mwy o ffeithiau
answer-yes = Oes neu ydy
answer-no = Nac oes neu nac ydy

## A note of the site's own on top of an inherited page

note-heading = Nodyn lleol: { $place }
note-heading-plain = Nodyn lleol
## Yr hyn mae’r gyfraith yn gofyn amdano: y datganiad hygyrchedd, a’r hyn a gaiff ei storio

statement-how = Pa mor hygyrch yw’r wefan hon
statement-parts = Gwyddom nad yw’r rhannau hyn yn gweithio i bawb:
statement-no-parts = Ni wyddom am unrhyw ran sy’n cau pobl allan. Os dewch o hyd i un, rhowch wybod i ni.
statement-feedback = Adborth a gwybodaeth gyswllt
statement-feedback-text = Oes angen rhywbeth o’r wefan hon arnoch ar ffurf arall, fel print bras, fersiwn hawdd ei deall, recordiad sain neu braille? Dywedwch wrthym pa dudalen sydd gennych mewn golwg a pha ffurf fyddai’n eich helpu.
statement-email = E-bost:
statement-telephone = Ffôn:
statement-answer = { $days ->
    [zero] Rydym yn ateb yr un diwrnod.
    [one] Rydym yn ateb o fewn { $days } diwrnod gwaith.
    [two] Rydym yn ateb o fewn { $days } ddiwrnod gwaith.
    [few] Rydym yn ateb o fewn { $days } diwrnod gwaith.
    [many] Rydym yn ateb o fewn { $days } diwrnod gwaith.
   *[other] Rydym yn ateb o fewn { $days } diwrnod gwaith.
}
statement-reporting = Rhoi gwybod am broblemau hygyrchedd ar y wefan hon
statement-reporting-text = Rydym am wella’r wefan hon i bawb. Os nad yw rhywbeth yn gweithio i chi, rhowch wybod i ni drwy’r cyfeiriad uchod. Nid oes angen i chi wybod y rheolau na’r geiriau technegol.
statement-enforcement = Y drefn orfodi
statement-great-britain = Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy’n gorfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) (Rhif 2) 2018 yng Nghymru, Lloegr a’r Alban. Os nad ydych yn hapus â’n hateb, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb (EASS).
statement-northern-ireland = Yng Ngogledd Iwerddon, Comisiwn Cydraddoldeb Gogledd Iwerddon (ECNI) sy’n gorfodi’r rheoliadau hyn. Os ydych yn byw yno ac nad ydych yn hapus â’n hateb, cysylltwch â’r ECNI.
statement-technical = Gwybodaeth dechnegol am hygyrchedd y wefan hon
statement-technical-text = Rydym wedi ymrwymo i sicrhau bod y wefan hon yn hygyrch, yn unol â Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) (Rhif 2) 2018.
statement-status = Statws cydymffurfio
statement-status-full = Mae’r wefan hon yn cydymffurfio’n llawn â fersiwn 2.2 o’r Canllawiau Hygyrchedd Cynnwys Gwe, lefel AA.
statement-status-partial = Mae’r wefan hon yn cydymffurfio’n rhannol â fersiwn 2.2 o’r Canllawiau Hygyrchedd Cynnwys Gwe, lefel AA.
statement-status-unshown = Rydym yn ystyried bod y wefan hon yn cydymffurfio’n rhannol â fersiwn 2.2 o’r Canllawiau Hygyrchedd Cynnwys Gwe, lefel AA. Ni wyddom am ddim sy’n eu methu, ond nid oes neb wedi dangos eto ei bod yn bodloni pob un.
statement-status-none = Nid yw’r wefan hon yn cydymffurfio â fersiwn 2.2 o’r Canllawiau Hygyrchedd Cynnwys Gwe, lefel AA.
statement-content = Cynnwys nad yw’n hygyrch
statement-failing = Diffyg cydymffurfio â’r rheoliadau hygyrchedd
statement-burden = Baich anghymesur
statement-outside = Cynnwys nad yw o fewn cwmpas y rheoliadau hygyrchedd
statement-none = Nid oes dim i’w restru yma.
statement-criteria = { $count ->
    [zero] Nid yw’n methu’r un maen prawf llwyddiant.
    [one] Mae hyn yn methu maen prawf llwyddiant { $criteria }.
    [two] Mae hyn yn methu meini prawf llwyddiant { $criteria }.
    [few] Mae hyn yn methu meini prawf llwyddiant { $criteria }.
    [many] Mae hyn yn methu meini prawf llwyddiant { $criteria }.
   *[other] Mae hyn yn methu meini prawf llwyddiant { $criteria }.
}
statement-found = Cafodd ei ganfod ar { $day }.
statement-mend-by = Rydym yn bwriadu ei drwsio erbyn { $day }.
statement-improving = Yr hyn rydym yn ei wneud i wella hygyrchedd
statement-improving-text = Cyn cyhoeddi newid, mae profion awtomatig yn chwilio am rwystrau. Rydym yn trwsio’r hyn y maen nhw’n ei ganfod a’r hyn rydych chi’n ei ddweud wrthym.
statement-preparation = Paratoi’r datganiad hygyrchedd hwn
statement-days = Paratowyd y datganiad hwn ar { $prepared }. Fe’i hadolygwyd ddiwethaf ar { $reviewed }.
statement-tested = Profwyd y wefan hon ddiwethaf ar { $day } gan
statement-untested = Nid oes neb o’r tu allan wedi profi’r wefan hon eto.

stores-name = Enw
stores-what = Beth yw ei ddiben
stores-nothing = Nid yw tudalennau’r wefan hon yn storio dim ar eich dyfais.
stores-checklist = Eich atebion i restr wirio, gyda’ch nodiadau a’r diwrnod. Dim ond os ticiwch y blwch y cânt eu cadw, nes i chi ofyn am eu hanghofio.
stores-confidence = Eich camau, pa mor siŵr oeddech chi, eich nodiadau a’r dyddiau. Dim ond os ticiwch y blwch y cânt eu cadw, nes i chi ofyn am eu hanghofio.
stores-cycle = Yr hyn a ysgrifennoch yn eich cylch eich hun. Dim ond os ticiwch y blwch y caiff ei gadw, nes i chi ofyn am ei anghofio.
stores-draft = Yr hyn a ysgrifennoch mewn ffurflen, fel y gallwch fynd ymlaen yn nes ymlaen. Dim ond os ticiwch y blwch y caiff ei gadw, nes i chi ofyn am ei anghofio.

## Mathau o gynnwys

kind-case-study = Enghraifft
kind-characteristic = Nodwedd
kind-practice = Arfer
kind-chapter = Pennod
kind-story = Sut wnaethon ni hyn
kind-checklist = Rhestr wirio
kind-tool = Offeryn
kind-strategy = Strategaeth
kind-term = Esbonio gair
kind-place = Lle
kind-source = Ffynhonnell
kind-page = Tudalen

## Y cylch gweithredu

factor = Rhan o’r cylch
factor-purpose = Pwrpas
factor-confidence = Hyder
factor-action = Gweithredu
factor-circumstances = Amgylchiadau
factor-purpose-text = Rwy’n gwybod beth rwyf ei eisiau a pham mae’n bwysig i mi.
factor-confidence-text = Rwy’n credu y gallaf ei wneud.
factor-action-text = Rwy’n cymryd cam, bach neu fawr.
factor-circumstances-text = Mae’r hyn sydd o’m cwmpas yn ei wneud yn haws neu’n anoddach.

## Yr hafan

home-summary = Beth yw cymorth da, pwy sy’n ei roi, a sut i ddechrau, gydag enghreifftiau o ymarfer.
home-lead = Mae cymorth da yn meithrin pwrpas a hyder pobl, fel y gallan nhw weithredu yn eu bywydau eu hunain. Gall cymorth sy’n penderfynu dros bobl, neu’n gwneud pethau iddyn nhw, wanhau’r ddau, hyd yn oed pan fydd yn garedig ei fwriad.
home-strategy = Beth rydym yn ei addo, a sut mae’n mynd
home-strategy-sheet = Ar un dudalen, i’w hargraffu
home-starts = Ble hoffech chi ddechrau?
home-find-by = Neu chwiliwch yn ôl
home-find-by-sectors = maes gwaith
home-find-by-people = grŵp o bobl
home-find-by-places = lle
home-find-by-characteristics = nodwedd
home-find = { $count ->
    [zero] Gweld yr enghreifftiau
    [one] Gweld yr enghraifft
    [two] Pori { $count } enghraifft
    [few] Pori { $count } enghraifft
    [many] Pori { $count } enghraifft
   *[other] Pori { $count } enghraifft
}
home-all-examples = { $count ->
    [zero] Gweld yr enghreifftiau
    [one] Gweld yr enghraifft
    [two] Gweld y ddwy enghraifft
    [few] Gweld y { $count } enghraifft
    [many] Gweld y { $count } enghraifft
   *[other] Gweld pob un o’r { $count } enghraifft
}
home-characteristics = Sut beth yw cymorth da
home-characteristics-text = Saith ffordd o helpu, gydag arferion y gallwch roi cynnig arnyn nhw heddiw.
home-examples = Enghreifftiau o ymarfer
home-examples-text = Beth mae eraill yn ei wneud, ar beth mae’n seiliedig, a beth oedd yn rhwystr.
home-handbook = Darllen y llawlyfr
home-handbook-text = Pam mae cymorth yn bwysig, sut mae’n gweithio, a sut i ddechrau.
home-all-chapters = Pob pennod, a beth sydd ynddi
home-all-stories = { $count ->
    [zero] Gweld y straeon
    [one] Gweld y stori
    [two] Gweld y { $count } stori
    [few] Gweld y { $count } stori
    [many] Gweld y { $count } stori
   *[other] Gweld pob un o’r { $count } stori
}
home-stories = Sut wnaethon ni hyn
home-checklists = Gwirio eich cymorth eich hun
home-tools = Ei wneud gyda’ch gilydd

## Astudiaethau achos

run-by = Yn cael ei redeg gan:
completeness-stub = Dim ond dechrau
completeness-partial = Wedi’i lenwi’n rhannol
completeness-full = Cofnod llawn
status-active = Yn dal i redeg
status-ended = Wedi dod i ben
status-unknown = Ddim yn hysbys a yw’n dal i redeg
stub-title = Ydych chi’n gwybod am y gwaith hwn?
stub-text = Dim ond enw a brawddeg sydd yma hyd yma. Os ydych yn gweithio yno neu’n cael cymorth yno, dywedwch fwy wrthym.
ask-write = Mae e-bost syml yn iawn:
missing-title = Helpwch i gwblhau’r enghraifft hon
missing-text = Does neb wedi dweud wrthym eto:
missing-link = helpwch i’w chwblhau
missing-for = ar gyfer pwy y mae
missing-setting = ble mae’r cymorth yn digwydd
missing-delivered-by = pwy sy’n rhoi’r cymorth
missing-places = ble yn y wlad y mae
missing-outcomes = beth newidiodd, gyda ffigur neu ganfyddiad
missing-money = beth mae’n ei gostio neu’n ei arbed
missing-barriers = beth oedd yn y ffordd
missing-adapt = beth allai eraill ei addasu
section-barriers = Beth oedd yn y ffordd
section-adapt = Beth allech chi ei addasu
barriers-not-known = Does neb wedi dweud wrthym eto. Mae pob gwaith yn cwrdd â rhwystrau, a gall eraill ddysgu oddi wrthynt.
barriers-tell = Dywedwch wrthym beth rydych yn ei wybod
strip = Y dystiolaeth yn fyr
strip-basis = Ar beth mae hyn yn seiliedig
strip-basis-not-known = Does neb wedi edrych ar y dystiolaeth eto.
strip-change = Beth newidiodd
strip-change-not-known = Nid ydym wedi dod o hyd i ffigur na chanfyddiad.
strip-more = { $count ->
    [zero] Dim canfyddiadau eraill
    [one] Un canfyddiad arall
    [two] { $count } ganfyddiad arall
    [few] { $count } chanfyddiad arall
    [many] { $count } chanfyddiad arall
   *[other] { $count } canfyddiad arall
}
strip-money = Beth gostiodd neu arbedodd
strip-money-not-known = Nid ydym wedi dod o hyd i ffigur.
evidence-independent = Gwerthusiad annibynnol
evidence-own-evaluation = Ei werthusiad ei hun
evidence-own-figures = Ffigurau gan y sefydliad
evidence-accounts = Yr hyn mae pobl yn ei ddweud
evidence-none-found = Dim astudiaeth wedi’i chanfod
evidence-not-known = Tystiolaeth ddim yn hysbys
evidence-level = Lefel { $level } o 5 yn Safonau Tystiolaeth Nesta.
evidence-unrated = Does neb wedi rhoi lefel iddo.
caution = Byddwch yn ofalus:
source = Ffynhonnell:
source-heading = Ffynhonnell
year = Blwyddyn
price-year = ym mhrisiau { $year }
cost = Cost
savings = Arbedwyd
facts = Cipolwg
for-whom = Ar gyfer
people = Grwpiau
setting = Ble mae’n digwydd
delivered-by = Pwy sy’n rhoi’r cymorth
place = Lle
sectors = Maes
running = Blynyddoedd
running-from = Ers { $from }
running-to = Hyd at { $to }
running-from-to = { $from } i { $to }
reach = Faint o bobl
website = Gwefan
website-accessed = (agorwyd ar { $date })
website-printed = (argraffwyd yn { $year }, heb ei wirio ers hynny)
website-unchecked = (heb ei wirio)
outcomes = Tystiolaeth a ffigurau
reported-by = Pwy sy’n dweud hynny
reported-by-organisation = Y sefydliad ei hun
reported-by-evaluator = Gwerthuswr annibynnol
reported-by-people = Y bobl a gafodd y cymorth
reported-by-other = Rhywun arall
compared-with = O’i gymharu â
advocates = Ydy’r bobl a gafodd gymorth yn siarad o’i blaid?
lessons = Beth all eraill ei ddysgu
register-link = Gweld pob ffigur ar y wefan hon mewn un tabl
chapter-figures = Ffigurau ac o ble maen nhw’n dod
good-help-here = Cymorth da yn yr enghraifft hon
cycle = Yn gweithio ar
characteristics = Nodweddion
practices = Arferion
sources-of-confidence = Ffynonellau hyder
related = Enghreifftiau tebyg
ground-none = Nid yw’n adrodd stori neb yn benodol.
ground-published = Adroddir stori rhywun fel y’i cyhoeddwyd yn:
ground-consented = Cytunodd rhywun i’w stori gael ei hadrodd yma.
naming-anonymous = Ni roddir enw.
naming-pseudonym = Mae’r enw wedi’i newid.
naming-first-name = Dim ond yr enw cyntaf a roddir.
naming-full-name = Rhoddir yr enw llawn.

## Y gofrestr dystiolaeth

list-checks = Pob gwiriad
list-checks-summary = Beth mae’r rhaglen yn chwilio amdano cyn cyhoeddi tudalen, a sut i drwsio’r hyn mae’n ei ganfod.
list-checks-one = Beth mae’r gwiriad hwn yn chwilio amdano, pam mae’n bwysig a beth i’w wneud.
list-review = I olygyddion
list-review-summary = Beth sydd i’w ddarllen eto, beth a addawyd erbyn hyn, a beth sydd ar goll, yn ôl pwy sy’n gofalu amdano. Gwneir y rhestr hon bob tro y caiff y wefan ei hadeiladu.
desk-consent-ends = Cydsyniad yn dod i ben cyn hir
desk-commitment-late = Addewid yn hwyr
desk-commitment-due = Addewid i’w gadw cyn hir
desk-review-overdue = Gwiriad yn hwyr
desk-review-due = I’w wirio cyn hir
desk-since = ers { $day }
desk-by = erbyn { $day }
desk-unsourced = Ni enwir ffynhonnell
desk-stub = Dim ond dechrau
desk-partial = Wedi’i lenwi’n rhannol
desk-nobody = Does neb yn gofalu am y rhain eto
desk-nothing = Does dim i’w wneud.
desk-kept-off = { $count ->
    [zero] Ni chedwir unrhyw stori oddi ar y wefan hon.
    [one] Cedwir un stori oddi ar y wefan hon am fod y cydsyniad wedi dod i ben. Mae’r gorchymyn “goodhelp review” yn ei henwi.
    [two] Cedwir { $count } stori oddi ar y wefan hon am fod y cydsyniad wedi dod i ben. Mae’r gorchymyn “goodhelp review” yn eu henwi.
    [few] Cedwir { $count } stori oddi ar y wefan hon am fod y cydsyniad wedi dod i ben. Mae’r gorchymyn “goodhelp review” yn eu henwi.
    [many] Cedwir { $count } stori oddi ar y wefan hon am fod y cydsyniad wedi dod i ben. Mae’r gorchymyn “goodhelp review” yn eu henwi.
   *[other] Cedwir { $count } stori oddi ar y wefan hon am fod y cydsyniad wedi dod i ben. Mae’r gorchymyn “goodhelp review” yn eu henwi.
}
list-evidence = Cofrestr dystiolaeth
list-evidence-summary = Pob ffigur ar y wefan hon mewn un tabl: ar beth mae’n seiliedig, beth i’w gofio, ac ymhle mae wedi’i argraffu.
register-note = Rydym yn argraffu ffigurau fel y maen nhw yn eu ffynonellau. Y sefydliadau eu hunain a roddodd y rhan fwyaf ohonynt, ac ychydig a gymharwyd â’r hyn a fyddai wedi digwydd beth bynnag. Felly darllenwch bob un gyda’r hyn mae’n seiliedig arno a’r hyn i’w gofio.
register-count = { $count ->
    [zero] Dim ffigurau
    [one] { $count } ffigur neu ganfyddiad
    [two] { $count } ffigur neu ganfyddiad
    [few] { $count } ffigur neu ganfyddiad
    [many] { $count } ffigur neu ganfyddiad
   *[other] { $count } ffigur neu ganfyddiad
}
register-figure = Ffigur neu ganfyddiad
register-about = Am
register-basis = Yn seiliedig ar
register-caution = Byddwch yn ofalus
register-no-caution = Dim i’w nodi
register-reach = Pobl a gyrhaeddwyd
register-cost = Cost
register-savings = Arbedwyd

## Nodweddion

characteristic-number = Nodwedd { $number } o 7
question = Cwestiwn i’w ofyn i chi’ch hunain
try-it = Rhowch gynnig arni
prompt = Rhywbeth i’w ofyn
practice-examples = Ei weld ar waith:
consider = Pryd i ystyried rhywbeth arall
example = Enghraifft sy’n ei ddangos yn dda
examples = Enghreifftiau sy’n ei ddangos
examples-count = { $count ->
    [zero] dim enghreifftiau
    [one] { $count } enghraifft
    [two] { $count } enghraifft
    [few] { $count } enghraifft
    [many] { $count } enghraifft
   *[other] { $count } enghraifft
}
basis-research = Mae hyn yn seiliedig ar ymchwil gyhoeddedig.
basis-interview = Daw hyn o’r cyfweliad am Rochdale.
basis-handbook = Awgrym y llawlyfr ei hun yw hyn.
basis-both-research = Mae’r ddau yn seiliedig ar ymchwil gyhoeddedig.
basis-both-interview = Daw’r ddau o’r cyfweliad am Rochdale.
basis-both-handbook = Awgrymiadau’r llawlyfr ei hun yw’r ddau.
chapter-basis-research = Mae cyngor yma nad yw’n enwi ffynhonnell yn pwyso ar ymchwil gyhoeddedig.
chapter-basis-interview = Mae cyngor yma nad yw’n enwi ffynhonnell yn pwyso ar y cyfweliad o Rochdale.
chapter-basis-handbook = Cyngor y llawlyfr ei hun yw’r cyngor yma nad yw’n enwi ffynhonnell.

## Y llawlyfr ar un dudalen

handbook-whole = Y llawlyfr cyfan
handbook-whole-summary = Pob pennod ar un dudalen, i’w hargraffu neu i’w darllen ar unwaith.
handbook-whole-link = Y llawlyfr cyfan ar un dudalen, i’w argraffu
handbook-contents = Cynnwys
handbook-own-page = “{ $title }” ar ei thudalen ei hun

## Straeon

timeline = Beth ddigwyddodd pryd
story-people = Pwy sydd ynddi
story-examples = Enghreifftiau o’r stori hon

## Rhestrau gwirio

scope-conversation = Ar gyfer un sgwrs
scope-service = Ar gyfer gwasanaeth
scope-organisation = Ar gyfer sefydliad
scope-commissioning = Ar gyfer comisiynwyr
scope-help-i-get = Ar gyfer y cymorth rwy’n ei gael
scope-publishing = Cyn i chi gyhoeddi stori
statements = { $count ->
    [zero] Dim cwestiynau
    [one] Un cwestiwn
    [two] { $count } gwestiwn
    [few] { $count } chwestiwn
    [many] { $count } chwestiwn
   *[other] { $count } cwestiwn
}
statement-number = { $number } o { $total }
checklist-start = Mynd at y cwestiynau
statement-done = Do, wedi’i wneud
checklist-private = Mae eich atebion yn aros ar y dudalen hon. Nid ydynt yn cael eu hanfon i unman, ac maent yn diflannu pan fyddwch yn ei chau. Argraffwch y dudalen i’w cadw.
next-step = Cam nesaf
notes = Nodiadau

## Y rhestr wirio yn y porwr

view-staff = Pobl sy’n rhoi’r cymorth
view-lived-experience = Pobl sy’n cael y cymorth
view-leaders = Pobl sy’n arwain
view-short-staff = Staff
view-short-lived-experience = Profiad byw
view-short-leaders = Arweinwyr
checklist-shows = Beth sy’n dangos hyn
checklist-unsure = Ddim yn siŵr
checklist-answer = Atebwch yma
checklist-answer-private = Mae’r hyn rydych chi’n ei ddewis a’i ysgrifennu yn aros ar y ddyfais hon. Nid oes dim yn cael ei anfon i unman.
checklist-view = Safbwynt pwy yw hwn?
checklist-one = Un cwestiwn ar y tro
checklist-all = Y cyfan ar un dudalen
checklist-note = Nodiadau ar gwestiwn { $number }
checklist-back = Yn ôl
checklist-next = Parhau
checklist-return = Yn ôl at eich atebion
checklist-check = Gwirio eich atebion
checklist-check-text = Gallwch newid pob un ohonyn nhw. Nid oes rhaid i chi ateb popeth.
checklist-change = Newid
checklist-question-of = yr ateb i “{ $question }”
checklist-none = Dim ateb
checklist-done = Wedi’i wneud
checklist-profile-go = Gweld eich proffil
checklist-profile = Eich proffil
checklist-profile-day = Atebwyd ar { $day }
checklist-profile-text = Mae bar ar gyfer pob nodwedd o gymorth da. Maen nhw yno i siarad amdanyn nhw: nid oes cyfanswm, marc na tharged.
checklist-table = Yr un peth fel tabl
checklist-characteristic = Nodwedd
checklist-question = Cwestiwn
checklist-level = Ateb
checklist-not-asked = Ddim yn cael ei ofyn yma
checklist-strong = Beth sydd yno eisoes
checklist-steps = Beth allech chi ei wneud nesaf
checklist-steps-some = Byth mwy na thri, ac mae un yn ddigon.
checklist-steps-theirs = Camau i’r bobl sy’n rhoi’r cymorth yw’r rhain. Gallech ddangos y dudalen hon iddynt, a dewis un cam gyda’ch gilydd.
checklist-steps-none = Atebwch gwestiwn yn gyntaf. Yna bydd cam nesaf i’w weld yma.
checklist-steps-top = Ym mhob man lle gwnaethoch ateb, dewisoch y lefel olaf. Gofynnwch i rywun sy’n ei weld o’r ochr arall.
checklist-find-out = Nid ydych yn siŵr am hyn eto. Gallai hyn ei ddangos:
checklist-examples = Enghreifftiau sy’n ei dangos
checklist-chapters = Penodau sy’n helpu
checklist-ways = Mynd ag ef gyda chi
checklist-save = Cadw fel ffeil
checklist-save-text = Mae’r ffeil yn cael ei chadw ar eich dyfais. Gallwch ei hagor yma eto, cymharu â hi yn nes ymlaen, neu ei gosod dros ffeiliau pobl eraill yn eich tîm.
checklist-save-file = Cadw’r atebion
checklist-save-table = Cadw fel tabl (CSV)
checklist-print = Argraffu
checklist-print-text = Mae’r daflen yn cynnwys y proffil, a phob cwestiwn gyda’ch ateb a’ch nodiadau. Ar y daflen wag mae lle i dicio ac i ysgrifennu.
checklist-print-answers = Argraffu gyda fy atebion
checklist-print-blank = Argraffu taflen wag
checklist-link = Rhannu fel dolen
checklist-link-warning = Mae eich atebion yn y ddolen ei hun, ar ôl yr arwydd #. Gall pawb sy’n cael y ddolen eu darllen a’u pasio ymlaen. Gall aros mewn negeseuon ac yn hanes porwyr.
checklist-link-notes = Rhoi fy nodiadau yn y ddolen hefyd
checklist-link-make = Gwneud y ddolen
checklist-link-label = Y ddolen gyda’ch atebion
checklist-link-copy = Copïo’r ddolen
checklist-later = Edrych eto yn nes ymlaen
checklist-later-text = Cadwch ffeil heddiw. Atebwch eto ymhen mis neu ddau ac agorwch y ffeil yma: fe welwch beth sydd wedi newid.
checklist-earlier = Atebion o adeg gynharach
checklist-again = Ateb eto a chymharu â’r rhain
checklist-again-said = Mae’r cwestiynau’n wag eto. Mae eich atebion blaenorol yma i gymharu â nhw.
checklist-changes = Beth sydd wedi newid ers { $day }
checklist-changes-none = Nid oes dim wedi newid hyd yn hyn.
checklist-changed = o “{ $before }” i “{ $now }”
checklist-further = Ymhellach ymlaen:
checklist-back-again = Ymhellach yn ôl:
checklist-another = Wedi newid:
checklist-same = Yr un fath:
checklist-open = Ydych chi wedi ateb o’r blaen?
checklist-open-label = Agor atebion a gadwyd gennych
checklist-open-help = Ffeil o’r dudalen hon, JSON neu CSV. Mae’n cael ei darllen ar y ddyfais hon ac nid yw’n mynd i unman.
checklist-gone = Ni chadwyd eich atebion ar y ddyfais hon, felly nid ydyn nhw yma bellach. Gallwch ddechrau eto.
checklist-from-link = Daeth yr atebion hyn gyda’r ddolen. Fe’u rhoddwyd ar { $day }. Nid ydyn nhw’n cael eu cadw ar y ddyfais hon oni bai eich bod yn gofyn am hynny.
checklist-from-file = Dyma beth sydd wedi newid ers { $day }.
checklist-left-out = { $count ->
    [zero] Ni adawyd unrhyw ateb allan.
    [one] Gadawyd un ateb allan, oherwydd bod ei gwestiwn wedi newid ers hynny.
    [two] Gadawyd { $count } ateb allan, oherwydd bod eu cwestiynau wedi newid ers hynny.
    [few] Gadawyd { $count } ateb allan, oherwydd bod eu cwestiynau wedi newid ers hynny.
    [many] Gadawyd { $count } ateb allan, oherwydd bod eu cwestiynau wedi newid ers hynny.
   *[other] Gadawyd { $count } ateb allan, oherwydd bod eu cwestiynau wedi newid ers hynny.
}
checklist-together-go = Edrych arno fel tîm
checklist-together = Edrych arno fel tîm
checklist-together-text = Gadewch i bawb ateb ar ei ben ei hun a chadw ffeil neu wneud dolen. Dewch â’r cyfan yma i osod yr atebion dros ei gilydd. Nid oes enwau ynddyn nhw, oni bai bod rhywun wedi ysgrifennu un, ac nid yw nodiadau’n cael eu dangos.
checklist-together-files = Ffeiliau gydag atebion
checklist-together-links = Neu ddolenni gydag atebion
checklist-together-links-help = Gludwch y dolenni a anfonodd eraill atoch, faint bynnag sydd. Maen nhw’n cael eu darllen ar y ddyfais hon ac nid ydyn nhw’n mynd i unman.
checklist-together-links-add = Ychwanegu’r atebion hyn
checklist-together-own = Cyfrif yr atebion ar y dudalen hon hefyd
checklist-together-none = Nid oes atebion ar y dudalen hon eto.
checklist-together-empty = Tynnu’r holl atebion i ffwrdd
checklist-together-print = Argraffu hyn
checklist-files-refused = Nid oes atebion i’r dudalen hon yn y rhain, a chawson nhw eu gadael allan: { $names }.
checklist-answers-of = { $count ->
    [zero] Dim atebion
    [one] Atebion un person
    [two] Atebion { $count } berson
    [few] Atebion { $count } pherson
    [many] Atebion { $count } o bobl
   *[other] Atebion { $count } o bobl
}
checklist-people = { $count ->
    [zero] Neb
    [one] Un person
    [two] { $count } berson
    [few] { $count } pherson
    [many] { $count } o bobl
   *[other] { $count } o bobl
}
checklist-spread-text = Lle mae eich atebion bellaf oddi wrth ei gilydd sy’n dod gyntaf. Gofynnwch i’ch gilydd beth welsoch chi. Nid oes un safbwynt cywir.
checklist-spread-far = Ymhell oddi wrth ei gilydd: dechreuwch yma
checklist-spread-near = Yn agos at ei gilydd
checklist-spread-same = Pawb yr un fath
checklist-spread-few = Rhy ychydig o atebion i’w cymharu
checklist-view-none = Dim safbwynt wedi’i enwi

## Yr hyn y mae’r offer yn ei rannu

tools-keep = Cadw fy atebion ar y ddyfais hon
tools-keep-help = Yna gall eraill sy’n defnyddio’r ddyfais hon eu darllen. Nid oes dim yn cael ei anfon i unman.
tools-kept = Mae eich atebion wedi’u cadw ar y ddyfais hon.
tools-kept-full = Nid oes lle ar ôl i gadw eich atebion ar y ddyfais hon. Maen nhw’n dal ar y dudalen hon: gallwch eu cadw fel ffeil.
tools-kept-refused = Nid yw’r porwr hwn yn gadael i’r dudalen gadw dim. Mae eich atebion yn dal ar y dudalen hon: gallwch eu cadw fel ffeil.
tools-kept-damaged = Nid oes modd darllen yr hyn a gadwyd ar y ddyfais hon bellach. Gallwch ei anghofio.
tools-back-again = Mae eich atebion yn ôl. Roedden nhw wedi’u cadw ar y ddyfais hon.
tools-forget = Anghofio’r hyn a gadwyd
tools-forgotten = Nid oes dim o hyn wedi’i gadw ar y ddyfais hon bellach.
tools-link-ignored = Mae’r atebion yn y ddolen hon wedi’u difrodi, neu nid atebion i’r dudalen hon ydyn nhw. Cawson nhw eu hanwybyddu.
tools-link-long = Mae hyn yn rhy hir i ddolen. Gadewch rai nodiadau allan, neu cadwch ffeil yn lle hynny.
tools-link-made = Mae’r ddolen yn barod i’w chopïo.
tools-link-copied = Copïwyd y ddolen.
tools-link-copy-failed = Nid oedd modd copïo’r ddolen. Mae wedi’i dewis: pwyswch Ctrl ac C.
tools-saved = Cadwyd y ffeil { $name }.
tools-opened = Mae’r atebion o “{ $name }” yma nawr.
tools-file-refused = Nid oes atebion i’r dudalen hon yn “{ $name }”. Ni newidiwyd dim.

## Offer

tool-about = Ynglŷn â’r offeryn hwn
tool-private = Mae’r hyn a ysgrifennwch yn aros ar y dudalen hon. Nid oes dim yn cael ei anfon i unman. Mae’n diflannu pan fyddwch yn cau’r dudalen, oni bai eich bod yn gofyn i’r ddyfais hon ei gadw.
tool-sheet = Ar bapur
tool-print = Argraffu
tool-csv = Cadw fel tabl (CSV)
tool-svg = Cadw fel lluniad (SVG)
tool-png = Cadw fel llun (PNG)
tool-clear = Clirio popeth
tool-remove = Tynnu
tool-more-examples = { $count ->
    [zero] a dim rhagor o enghreifftiau
    [one] ac un enghraifft arall
    [two] a { $count } enghraifft arall
    [few] a { $count } enghraifft arall
    [many] a { $count } enghraifft arall
   *[other] a { $count } enghraifft arall
}
tool-basis-research = Mae cyngor yma nad yw’n enwi ffynhonnell yn tynnu ar ymchwil gyhoeddedig.
tool-basis-interview = Mae cyngor yma nad yw’n enwi ffynhonnell yn tynnu ar y cyfweliad yn Rochdale.
tool-basis-handbook = Awgrymiadau’r llawlyfr ei hun yw’r cwestiynau, yr awgrymiadau a’r amseroedd yma.

confidence-step = Beth yw’r cam, yn eich geiriau eich hun?
confidence-step-help = Un peth y gellir ei wneud neu beidio â’i wneud, fel “cerdded i’r siop ddwywaith yr wythnos hon”.
confidence-number = Pa mor sicr ydych chi y byddwch yn ei wneud, o 0 i 100?
confidence-ends = Ystyr 0 yw: { $least }. Ystyr 100 yw: { $most }.
confidence-none = Dim rhif eto
confidence-value = { $number } allan o 100
confidence-above = Ewch amdani
confidence-below = Edrychwch ar y cam gyda’ch gilydd
confidence-hints = Beth all fod y tu ôl i rif o dan { $line }
confidence-hear = Beth y gallech ei glywed
confidence-help = Beth allai helpu
confidence-about = Mae’n ymwneud â
confidence-note = Beth sydd y tu ôl i’r rhif?
confidence-note-help = Gallwch adael hyn allan. Pam y rhif hwn ac nid un is? Beth fyddai’n ei wneud yn uwch?
confidence-add = Ei nodi
confidence-empty = Symudwch y llithrydd yn gyntaf, er mwyn cael rhif i’w nodi.
confidence-added = Mae wedi’i nodi isod, gyda dyddiad heddiw.
confidence-removed = Cafodd ei dynnu.
confidence-remove = Tynnu { $number } ar { $day }
confidence-record = Dros amser
confidence-record-text = Peidiwch â’u cymharu â rhifau neb arall. Mae’r un rhif am gam mwy yn golygu bod rhywbeth wedi tyfu.
confidence-chart = Y rhifau, y naill ar ôl y llall
confidence-chart-text = { $first } yw’r rhif cyntaf a { $last } yw’r un olaf. Mae’r llinell doredig ar { $line }. Mae pob un yn y tabl isod.
confidence-day = Diwrnod
confidence-sheet-step = Y cam, yn fy ngeiriau fy hun
confidence-sure = Pa mor sicr, o 0 i 100
confidence-limits = Yr hyn nad yw hwn

cycle-mine = Fy atebion
cycle-two = Ei ddweud mewn dwy ffordd
cycle-two-help = Wrth ochr y ffordd yr ydych yn gobeithio amdani, y ffordd y mae’n mynd pan nad oes cymorth, neu pan nad yw’n addas.
cycle-good = Pan fydd yn mynd yn dda
cycle-bad = Pan fydd yn mynd yn wael
cycle-empty = heb ei ysgrifennu eto
cycle-cleared = Cliriwyd popeth.
cycle-png-failed = Ni all y porwr hwn wneud y llun. Efallai y bydd y lluniad (SVG) neu argraffu yn gweithio.
cycle-told = Straeon pobl eraill
cycle-told-text = Mae pob un o’r rhain yn mynd o gwmpas ddwywaith: gyda chymorth sy’n adeiladu, a hebddo.
cycle-story = Y stori gyfan:

five-hard = Beth sy’n anodd i chi?
five-any = Dim byd penodol: dangoswch unrhyw beth
five-another = Un arall, os gwelwch yn dda
five-more = Mwy am yr arfer hwn
five-last = Dyna’r cyfan ar gyfer hyn. Mae’n dechrau eto gyda’r cyntaf.
five-where = { $number } o { $total } · { $name }
five-said = Dyma: { $name }
five-sheet = Beth all helpu gyda beth

find-any = Unrhyw un
find-clear = Dechrau eto
find-all = { $count ->
    [zero] Gweld yr enghreifftiau
    [one] Gweld yr un enghraifft sydd
    [two] Gweld y ddwy enghraifft
    [few] Gweld pob un o’r { $count } enghraifft
    [many] Gweld pob un o’r { $count } enghraifft
   *[other] Gweld pob un o’r { $count } enghraifft
}
find-count = { $count ->
    [zero] Nid oes enghraifft yn cyd-fynd
    [one] Mae un enghraifft yn cyd-fynd
    [two] Mae { $count } enghraifft yn cyd-fynd
    [few] Mae { $count } enghraifft yn cyd-fynd
    [many] Mae { $count } enghraifft yn cyd-fynd
   *[other] Mae { $count } enghraifft yn cyd-fynd
}
find-partly = { $count ->
    [zero] Nid oes enghraifft yn cyd-fynd ag unrhyw un o’ch atebion
    [one] Mae un enghraifft yn cyd-fynd â rhai o’ch atebion
    [two] Mae { $count } enghraifft yn cyd-fynd â rhai o’ch atebion
    [few] Mae { $count } enghraifft yn cyd-fynd â rhai o’ch atebion
    [many] Mae { $count } enghraifft yn cyd-fynd â rhai o’ch atebion
   *[other] Mae { $count } enghraifft yn cyd-fynd â rhai o’ch atebion
}
find-nothing = Nid ydym yn gwybod am enghraifft fel hon eto. Nid yw hynny’n dweud a yw’n cael ei wneud ai peidio: nid oes neb wedi dweud wrthym. Gadewch ateb allan, neu edrychwch ar bob un.
find-less = Nid oes enghraifft yn cyd-fynd â phob un o’ch atebion. Mae’r rhain yn cyd-fynd ag un o leiaf, a’r rhai sy’n cyd-fynd fwyaf sy’n dod gyntaf.
find-little = Ychydig sydd yma hyd yn hyn. Gadewch ateb allan i weld mwy.
find-looking = Wrthi’n chwilio …
find-none = Dim rhestr eto
find-failed = Ni chyrhaeddodd yr enghreifftiau. Mae eich atebion yma o hyd. Edrychwch ar eich cysylltiad a rhowch gynnig arall arni.
find-reason = Mae yma am ei bod yn cyd-fynd â:

pack-choose = Beth hoffech chi ei argraffu?
pack-plan = Y cynllun i bwy bynnag sy’n arwain
pack-characteristics = Y saith nodwedd
pack-sources-of-confidence = Ffynonellau hyder
pack-case-studies = Enghreifftiau
pack-start = Pryd ydych chi’n dechrau?
pack-start-help = Gallwch adael hyn allan. Gydag ef, mae amser pob cam yn y cynllun.
pack-starts = O { $from } tan { $until }
pack-minutes = { $count ->
    [zero] Dim munudau
    [one] Un munud
    [two] { $count } funud
    [few] { $count } munud
    [many] { $count } munud
   *[other] { $count } munud
}
pack-after = { $count ->
    [zero] Ar y dechrau
    [one] Ar ôl un munud
    [two] Ar ôl { $count } funud
    [few] Ar ôl { $count } munud
    [many] Ar ôl { $count } munud
   *[other] Ar ôl { $count } munud
}
pack-when = Pryd
pack-what = Beth a wnewch
pack-cards = Cardiau:
pack-source-of-confidence = Ffynhonnell hyder
pack-confidence-question = Pryd y gwnaeth rhywun eich helpu i ddod yn fwy sicr fel hyn?
pack-example-question = Beth o hyn y gallem ei fenthyg, a beth fyddai’n gorfod bod yn wahanol yma?
pack-pages = { $count ->
    [zero] Nid oes dim wedi’i ddewis.
    [one] Mae un cerdyn wedi’i ddewis, ar un ddalen.
    [two] Mae { $count } gerdyn wedi’u dewis, wyth ar ddalen.
    [few] Mae { $count } cherdyn wedi’u dewis, wyth ar ddalen.
    [many] Mae { $count } cherdyn wedi’u dewis, wyth ar ddalen.
   *[other] Mae { $count } cerdyn wedi’u dewis, wyth ar ddalen.
}
pack-nothing = Dewiswch o leiaf un o’r rhain.

overview-count = { $count ->
    [zero] Nid oes enghreifftiau’n cael eu cyfrif yma.
    [one] Mae un enghraifft yn cael ei chyfrif yma. Nid yw un sydd ag enw a brawddeg yn unig yn cael ei chyfrif.
    [two] Mae { $count } enghraifft yn cael eu cyfrif yma. Nid yw’r rhai sydd ag enw a brawddeg yn unig yn cael eu cyfrif. Gall enghraifft fod mewn sawl maes.
    [few] Mae { $count } enghraifft yn cael eu cyfrif yma. Nid yw’r rhai sydd ag enw a brawddeg yn unig yn cael eu cyfrif. Gall enghraifft fod mewn sawl maes.
    [many] Mae { $count } enghraifft yn cael eu cyfrif yma. Nid yw’r rhai sydd ag enw a brawddeg yn unig yn cael eu cyfrif. Gall enghraifft fod mewn sawl maes.
   *[other] Mae { $count } enghraifft yn cael eu cyfrif yma. Nid yw’r rhai sydd ag enw a brawddeg yn unig yn cael eu cyfrif. Gall enghraifft fod mewn sawl maes.
}
overview-characteristics = Nodweddion ym mhob maes
overview-sources-of-confidence = Ffynonellau hyder ym mhob maes
overview-gaps = { $count ->
    [zero] Nid oes bylchau.
    [one] Mae un bwlch. Ydych chi’n gwybod am enghraifft ar ei gyfer?
    [two] Mae { $count } fwlch. Ydych chi’n gwybod am enghraifft ar gyfer un ohonyn nhw?
    [few] Mae { $count } bwlch. Ydych chi’n gwybod am enghraifft ar gyfer un ohonyn nhw?
    [many] Mae { $count } bwlch. Ydych chi’n gwybod am enghraifft ar gyfer un ohonyn nhw?
   *[other] Mae { $count } bwlch. Ydych chi’n gwybod am enghraifft ar gyfer un ohonyn nhw?
}
overview-band-0 = dim eto
overview-band-1 = ychydig
overview-band-2 = sawl un
overview-band-3 = llawer
overview-invite = dim eto: dywedwch wrthym
overview-lists-characteristics = Yr enghreifftiau, yn ôl maes a nodwedd
overview-lists-sources-of-confidence = Yr enghreifftiau, yn ôl maes a ffynhonnell hyder

## Strategaethau

vision = Beth mae am ei gyflawni
priorities = Beth sy’n dod gyntaf
commitments = Beth sy’n cael ei addo
commitment-status = Pa mor bell
commitment-planned = Wedi’i gynllunio
commitment-in-progress = Ar y gweill
commitment-done = Wedi’i wneud
commitment-stopped = Wedi’i atal
commitment-overdue = Yn hwyr
commitment-owner = Pwy
commitment-due = Erbyn
commitment-progress = Rhan wedi’i gwneud
commitment-priority = Yn gwasanaethu
measures = Sut y byddwn yn gwybod
measure-date = Dyddiad
measure-kind = Darlleniad
measure-value = Gwerth
measure-baseline = Dechrau
measure-point = Ar y ffordd
measure-target = Targed
measure-none = Nid oes dim wedi’i fesur eto.
involved = Pwy sy’n cymryd rhan

## Beth arall y mae strategaeth yn ei ddangos: sut mae’n mynd, siartiau, grwpiau, un ddalen

sheet-link = Ein strategaeth ar un dudalen, i’w hargraffu
sheet-title = { $title }, ar un dudalen
sheet-about = Dyma’r strategaeth ar un ddalen o bapur. Argraffwch hi ar A4 neu A3, yn sefyll neu’n gorwedd.
sheet-whole = Darllen y strategaeth gyfan
sheet-address = Darllenwch fwy, a gweld sut mae’n mynd:
sheet-baseline = Dechrau { $value }.
sheet-latest = Nawr { $value }.
sheet-target = Targed { $value } erbyn { $date }.
commitments-late = Yn hwyr
sheet-late = yn hwyr
commitment-nobody = Neb eto
commitment-history = { $count ->
    [zero] Dim newidiadau hyd yma
    [one] Un newid hyd yma
    [two] Dau newid hyd yma
    [few] { $count } newid hyd yma
    [many] { $count } newid hyd yma
   *[other] { $count } newid hyd yma
}
measure-says-baseline = Dechreuodd ar { $value } ar { $date }.
measure-says-latest = Y darlleniad diweddaraf yw { $value }, ar { $date }.
measure-says-target = Y nod yw cyrraedd { $value } erbyn { $date }.
measure-says-readings = { $count ->
    [zero] Nid oes darlleniad ar y ffordd.
    [one] Mae un darlleniad ar y ffordd.
    [two] Mae dau ddarlleniad ar y ffordd.
    [few] Mae { $count } darlleniad ar y ffordd.
    [many] Mae { $count } darlleniad ar y ffordd.
   *[other] Mae { $count } darlleniad ar y ffordd.
}
measure-says-gaps = { $count ->
    [zero] Nid oes darlleniad ar goll.
    [one] Mae un darlleniad ar goll.
    [two] Mae dau ddarlleniad ar goll.
    [few] Mae { $count } darlleniad ar goll.
    [many] Mae { $count } darlleniad ar goll.
   *[other] Mae { $count } darlleniad ar goll.
}
measure-way-reached = Mae’r targed wedi’i gyrraedd.
measure-way-closer = Mae hynny’n nes at y targed nag ar y dechrau.
measure-way-no-closer = Nid yw hynny’n nes at y targed nag ar y dechrau.
measure-chart = Siart: { $title }
measure-chart-about = Mae llinell yn mynd o ddarlleniad i ddarlleniad. Mae llinell doredig ar draws y siart yn dangos y targed. Mae’r holl rifau yn y tabl isod.
measure-scale = Nid yw graddfa’r siart hwn yn dechrau ar sero.
measure-not-read = Heb ei ddarllen
measure-note = Nodyn
measure-table = { $count ->
    [zero] Dim darlleniadau mewn tabl
    [one] Yr un darlleniad mewn tabl
    [two] Y ddau ddarlleniad mewn tabl
    [few] Pob un o’r { $count } darlleniad mewn tabl
    [many] Pob un o’r { $count } darlleniad mewn tabl
   *[other] Pob un o’r { $count } darlleniad mewn tabl
}
measure-data = Lawrlwytho’r darlleniadau fel tabl (CSV)
updates = Sut mae’n mynd
update-about = Ynghylch:
local-cycle = Y cylch gweithredu yma
involved-lived-experience = Pobl â phrofiad bywyd
involved-front-line = Y rheng flaen
involved-leaders = Arweinwyr
involved-back-office = Y swyddfa gefn
involved-community = Y gymuned
involved-others = Eraill
involved-nobody = Nid oes neb wedi’i enwi yma eto.
month-of-year = { $month } { $year }
number-thousands = ,
number-decimals = .
number-percent = { $number }%
number-pounds = £{ $number }
number-below-nothing = −{ $number }
number-million = { $number }m
number-billion = { $number }bn

## Termau, lleoedd a ffynonellau

term-also = Geiriau sy’n arwain yma
term-person = Syniad pwy
term-instead = Beth i’w ddweud
term-say = Dywedwch
term-not = yn lle
term-chapter = Darllen mwy:
place-other-name = Yn Saesneg:
place-nation = Gwlad
place-region = Rhanbarth
place-authority = Awdurdod lleol
place-gss = Cod GSS
place-successor = Mae’r lle hwn bellach yn rhan o:
place-examples = Enghreifftiau oddi yma
place-stories = Straeon oddi yma
place-nothing = Does dim byd oddi yma eto.
nation-england = Lloegr
nation-scotland = Yr Alban
nation-wales = Cymru
nation-northern-ireland = Gogledd Iwerddon
nation-uk = Y Deyrnas Unedig gyfan
nation-elsewhere = Rhywle arall
nation-unknown = Lleoedd eraill
source-type = Math
source-type-report = Adroddiad
source-type-book = Llyfr
source-type-journal-article = Erthygl mewn cyfnodolyn
source-type-article = Erthygl
source-type-interview = Cyfweliad
source-type-evaluation = Gwerthusiad
source-type-web-page = Tudalen we
source-type-statistics = Ystadegau
source-type-other = Arall
source-authors = Gan
source-publisher = Cyhoeddwyd gan
source-within = Yn
source-pages = Tudalennau
source-cited-in = Gwyddom amdano o
source-endnote = (ôl-nodyn { $number })

## Rhestrau

list-case-studies = Enghreifftiau
list-case-studies-summary = Enghreifftiau o gymorth da ar waith. Dewch o hyd i un sy’n addas i’ch lle, eich pobl a’ch cwestiwn.
list-stubs = Enghreifftiau sydd eich angen chi
list-stubs-summary = Enghreifftiau sydd â dim ond enw a brawddeg hyd yma. Ydych chi’n gwybod am un ohonyn nhw?
list-characteristics = Nodweddion
list-characteristics-summary = Saith nodwedd cymorth da, gydag arferion y gallwch roi cynnig arnyn nhw.
list-handbook = Llawlyfr
list-handbook-summary = Pam mae cymorth yn bwysig, sut mae cymorth da yn gweithio, a sut i’w roi ar waith.
list-stories = Straeon
list-stories-summary = Sut y newidiodd lleoedd a sefydliadau eu ffordd o helpu, gam wrth gam.
list-checklists = Rhestrau gwirio
list-checklists-summary = Cwestiynau i edrych ar eich cymorth eich hun, ar eich pen eich hun neu mewn tîm.
list-tools = Offer
list-tools-summary = Pethau i’w gwneud gyda’r llawlyfr, ar eich pen eich hun neu gyda’ch gilydd, ar sgrin neu ar bapur.
list-strategy = Strategaeth
list-strategy-summary = Strategaethau ar gyfer cymorth da, gyda’r hyn maen nhw’n ei roi gyntaf a’r hyn maen nhw’n ei addo.
list-glossary = Geirfa
list-glossary-summary = Esbonio geiriau a syniadau, a geiriau i’w dweud yn lle rhai eraill.
list-sources = Ffynonellau
list-sources-summary = Pob adroddiad, llyfr ac erthygl y daw’r ffigurau a’r syniadau yma ohonynt.
list-places = Lleoedd
list-places-summary = Y lleoedd y daw’r enghreifftiau a’r straeon ohonynt.
list-sectors = Meysydd gwaith
list-sectors-summary = Dod o hyd i enghreifftiau yn ôl maes gwaith.
list-people = Grwpiau o bobl
list-people-summary = Dod o hyd i enghreifftiau yn ôl y grŵp o bobl y maent ar eu cyfer.
list-sources-of-confidence = Ffynonellau hyder
list-sources-of-confidence-summary = Dod o hyd i enghreifftiau yn ôl sut maent yn meithrin cred pobl y gallant weithredu.
list-page = { $title } (tudalen { $number } o { $pages })
list-count = { $count ->
    [zero] Dim cofnodion
    [one] { $count } cofnod
    [two] { $count } gofnod
    [few] { $count } chofnod
    [many] { $count } chofnod
   *[other] { $count } cofnod
}
list-where = Tudalen { $number } o { $pages }
list-jump = Ewch i lythyren
list-entries = Yn y rhestr hon
list-empty = Does dim byd yma eto.
list-stubs-count = { $count ->
    [zero] Nid oes enghraifft arall ag enw a brawddeg yn unig.
    [one] Dim ond enw a brawddeg sydd gan un enghraifft arall.
    [two] Dim ond enw a brawddeg sydd gan { $count } enghraifft arall.
    [few] Dim ond enw a brawddeg sydd gan { $count } enghraifft arall.
    [many] Dim ond enw a brawddeg sydd gan { $count } enghraifft arall.
   *[other] Dim ond enw a brawddeg sydd gan { $count } enghraifft arall.
}
list-stubs-link = Helpwch ni i’w llenwi
facets = Chwilio yn ôl
facet-sectors = Maes gwaith
facet-people = Grŵp o bobl
facet-places = Lle
facet-characteristics = Nodwedd
facet-sources-of-confidence = Ffynhonnell hyder
facet-summary = Enghreifftiau o gymorth da: { $name }.

## Chwilio

search-title = Chwilio
search-summary = Chwiliwch yr enghreifftiau, y llawlyfr a’r geiriau a esbonnir, neu dewch o hyd i’ch ffordd drwy restrau.
search-label = Chwilio’r wefan hon
search-go = Chwilio
search-options = { $count ->
    [zero] Dim awgrymiadau
    [one] Un awgrym
    [two] { $count } awgrym
    [few] { $count } awgrym
    [many] { $count } awgrym
   *[other] { $count } awgrym
}
search-none = Dim awgrymiadau eto. Pwyswch Enter i chwilio pob testun.
search-all = Pob canlyniad ar gyfer “{ $words }”
search-loading = Yn llwytho’r chwiliad…
search-loading-names = Yn llwytho’r chwiliad. Mae’r teitlau hyn yn cyd-fynd yn barod:
search-results = { $count ->
    [zero] Ni chafwyd hyd i ddim
    [one] Un canlyniad
    [two] { $count } ganlyniad
    [few] { $count } chanlyniad
    [many] { $count } chanlyniad
   *[other] { $count } canlyniad
}
search-results-for = { $count ->
    [zero] Ni chafwyd hyd i ddim ar gyfer “{ $words }”
    [one] Un canlyniad ar gyfer “{ $words }”
    [two] { $count } ganlyniad ar gyfer “{ $words }”
    [few] { $count } chanlyniad ar gyfer “{ $words }”
    [many] { $count } chanlyniad ar gyfer “{ $words }”
   *[other] { $count } canlyniad ar gyfer “{ $words }”
}
search-like = Mwy fel “{ $title }”
search-back = Yn ôl at “{ $title }”
search-like-link = Mwy fel hyn
search-meant = Ai hyn oeddech chi’n ei feddwl:
search-chosen-label = Hidlyddion a ddewiswyd
search-chosen = { $count ->
    [zero] dim wedi’i ddewis
    [one] 1 wedi’i ddewis
    [two] { $count } wedi’u dewis
    [few] { $count } wedi’u dewis
    [many] { $count } wedi’u dewis
   *[other] { $count } wedi’u dewis
}
search-see = { $count ->
    [zero] Ni chafwyd hyd i ddim
    [one] Gweld yr un canlyniad
    [two] Gweld y { $count } ganlyniad
    [few] Gweld y { $count } chanlyniad
    [many] Gweld y { $count } chanlyniad
   *[other] Gweld y { $count } canlyniad
}
search-remove = Tynnu’r hidlydd “{ $name }”
search-filters = Hidlo’r canlyniadau
search-clear = Tynnu pob hidlydd
search-sort = Trefnu yn ôl
search-sort-relevance = Yr ateb gorau
search-sort-reviewed = Gwiriwyd ddiwethaf
search-sort-evidence = Y dystiolaeth sicraf
search-more = Dangos mwy o ganlyniadau
search-nothing-text = Rhowch gynnig ar eiriau eraill, neu lai ohonyn nhw. Mae’r rhestrau isod yn arwain at bob enghraifft.
search-without-filters = { $count ->
    [zero] Gweld y canlyniadau heb yr hidlyddion hyn
    [one] Gweld yr un canlyniad heb yr hidlyddion hyn
    [two] Gweld y { $count } ganlyniad heb yr hidlyddion hyn
    [few] Gweld y { $count } chanlyniad heb yr hidlyddion hyn
    [many] Gweld y { $count } chanlyniad heb yr hidlyddion hyn
   *[other] Gweld y { $count } canlyniad heb yr hidlyddion hyn
}
search-near = Teitlau sy’n dod yn agos
search-contribute = Ydych chi’n gwybod am waith sy’n perthyn yma?
search-error = Nid yw’r chwiliad yn ateb
search-error-network = Nid oedd modd llwytho’r chwiliad. Gwiriwch eich cysylltiad a rhowch gynnig arall arni. Mae’r rhestrau isod yn gweithio hebddo.
search-error-unsupported = Mae’r porwr hwn yn rhy hen i’r chwiliad. Mae’r rhestrau isod yn arwain at yr un tudalennau.
search-error-damaged = Cyrhaeddodd rhan o’r chwiliad wedi’i difrodi. Rhowch gynnig arall arni, neu defnyddiwch y rhestrau isod.
search-error-no-entry = Nid yw’r dudalen rydych am gael mwy fel hi yma bellach. Chwiliwch am rywbeth arall, neu defnyddiwch y rhestrau isod.
search-error-other = Aeth rhywbeth o’i le yn y chwiliad. Rhowch gynnig arall arni, neu defnyddiwch y rhestrau isod.
search-again = Rhoi cynnig arall arni
search-without-scripts = Mae angen JavaScript ar y chwiliad, ac nid yw’r porwr hwn yn ei redeg.
search-browse = Mae’r rhestrau hyn yn arwain at bob tudalen.
filter-kind = Math o dudalen
filter-sector = Maes gwaith
filter-characteristic = Nodwedd
filter-people = Grŵp o bobl
filter-place = Lle
filter-setting = Ble mae’n digwydd
filter-delivered-by = Pwy sy’n rhoi’r cymorth
filter-source-of-confidence = Ffynhonnell hyder
filter-evidence = Ar beth mae’n seiliedig
filter-completeness = Pa mor llawn yw’r hanes
filter-status = Yn dal i redeg?
filter-found = { $count ->
    [zero] Nid oes gan yr un enghraifft bopeth a ddewisoch
    [one] Mae gan un enghraifft bopeth a ddewisoch
    [two] Mae gan { $count } enghraifft bopeth a ddewisoch
    [few] Mae gan { $count } enghraifft bopeth a ddewisoch
    [many] Mae gan { $count } enghraifft bopeth a ddewisoch
   *[other] Mae gan { $count } enghraifft bopeth a ddewisoch
}
filter-see = { $count ->
    [zero] Ni chafwyd hyd i ddim
    [one] Gweld yr un enghraifft
    [two] Gweld y { $count } enghraifft
    [few] Gweld y { $count } enghraifft
    [many] Gweld y { $count } enghraifft
   *[other] Gweld y { $count } enghraifft
}
filter-loading = Yn llwytho’r hidlyddion…
filter-clear = Dangos pob enghraifft
filter-more = Dangos mwy o enghreifftiau
filter-failed = Nid oedd modd llwytho’r hidlyddion. Gwiriwch eich cysylltiad a rhowch gynnig arall arni, neu defnyddiwch y rhestrau o feysydd, grwpiau a lleoedd.
filter-unsupported = Mae’r porwr hwn yn rhy hen i hidlo’r rhestr. Mae’r rhestrau o feysydd, grwpiau a lleoedd yn arwain at yr un enghreifftiau.

## Ffigurau

figure-in-words = Yr un peth mewn geiriau
figure-cycle-drawing = { $label }, wedi’i ddarlunio fel cylch o bedair rhan: pwrpas, hyder, gweithredu ac amgylchiadau. Mae’r un peth mewn geiriau isod.
figure-cycle-order = Mae pob rhan yn arwain at y nesaf, ac mae amgylchiadau’n arwain yn ôl at bwrpas.
figure-timeline-drawing = { $count ->
    [zero] Llinell heb ddigwyddiadau. Mae’r un peth mewn geiriau isod.
    [one] Llinell ag un digwyddiad. Mae’r un peth mewn geiriau isod.
    [two] Llinell â { $count } ddigwyddiad mewn trefn. Mae’r un peth mewn geiriau isod.
    [few] Llinell â { $count } digwyddiad mewn trefn. Mae’r un peth mewn geiriau isod.
    [many] Llinell â { $count } digwyddiad mewn trefn. Mae’r un peth mewn geiriau isod.
   *[other] Llinell â { $count } digwyddiad mewn trefn. Mae’r un peth mewn geiriau isod.
}
figure-alignment-drawing = Dau siâp, ar wahân cyn siarad ac yn gorgyffwrdd wedyn. Mae’r un peth mewn geiriau isod.
figure-journey-drawing = { $count ->
    [zero] Llwybr heb gamau. Mae’r un peth mewn geiriau isod.
    [one] Llwybr ag un cam. Mae’r un peth mewn geiriau isod.
    [two] Llwybr â { $count } gam, i’r dde lle mae cymorth yn cryfhau ac i’r chwith lle mae’n gwanhau. Mae’r un peth mewn geiriau isod.
    [few] Llwybr â { $count } cham, i’r dde lle mae cymorth yn cryfhau ac i’r chwith lle mae’n gwanhau. Mae’r un peth mewn geiriau isod.
    [many] Llwybr â { $count } cham, i’r dde lle mae cymorth yn cryfhau ac i’r chwith lle mae’n gwanhau. Mae’r un peth mewn geiriau isod.
   *[other] Llwybr â { $count } cam, i’r dde lle mae cymorth yn cryfhau ac i’r chwith lle mae’n gwanhau. Mae’r un peth mewn geiriau isod.
}
figure-involved-drawing = { $count ->
    [zero] Dim siapiau. Mae’r un peth mewn geiriau isod.
    [one] Un siâp. Mae’r un peth mewn geiriau isod.
    [two] { $count } siâp sy’n gorgyffwrdd yn y canol. Mae’r un peth mewn geiriau isod.
    [few] { $count } siâp sy’n gorgyffwrdd yn y canol. Mae’r un peth mewn geiriau isod.
    [many] { $count } siâp sy’n gorgyffwrdd yn y canol. Mae’r un peth mewn geiriau isod.
   *[other] { $count } siâp sy’n gorgyffwrdd yn y canol. Mae’r un peth mewn geiriau isod.
}
telling-good = Cymorth da
telling-bad = Cymorth gwael
alignment-before = Tynnu ar wahân
alignment-after = Tynnu gyda’i gilydd
alignment-shared = Yr hyn y gall y ddau ei eisiau
journey-step = { $factor }: { $effect }
effect-builds = cryfach
effect-erodes = gwannach
involved-shared = Lle maen nhw i gyd yn cwrdd

## Yr hyn mae’r rhaglen ei hun yn ei ysgrifennu

footnote = Nodyn { $number }
footnotes = Nodiadau
footnotes-back = Yn ôl at le nodyn { $number }
table-label = Tabl { $number }
task-done = Wedi’i wneud
task-open = Heb ei wneud eto
alert-note = Nodyn
alert-tip = Awgrym
alert-important = Pwysig
alert-warning = Rhybudd
alert-caution = Gofal
about-example = Am yr enghraifft hon

## Tudalennau heb gynnwys

not-found-title = Heb ddod o hyd i’r dudalen
not-found-summary = Does dim tudalen yn y cyfeiriad hwn.
not-found-text = Efallai ei bod wedi symud, neu wedi’i thynnu i lawr am fod rhywun wedi gofyn i ni. Gallwch fynd ymlaen o’r fan hon:
not-found-home = Yr hafan
not-found-contact = Os gwnaethoch ddilyn dolen ar y wefan hon, rhowch wybod i ni:
withdrawn-title = Tynnwyd y stori hon yn ôl
withdrawn-text = Nid yw ar y wefan hon bellach.
withdrawn-link = stori a dynnwyd yn ôl
redirect-title = Mae’r dudalen hon wedi symud
redirect-text = Mae hi yma nawr:
gallery = Oriel y cydrannau

## I’r rhai sy’n ysgrifennu

guides-heading = Beth mae pob math o destun yn gofyn amdano
guides-others = Neu soniwch am rywbeth arall
write-case-study = Soniwch wrthym am enghraifft (yn Saesneg)
write-characteristic = Disgrifiwch nodwedd (yn Saesneg)
write-chapter = Ysgrifennwch bennod (yn Saesneg)
write-story = Dywedwch sut y gwnaethoch chi hyn (yn Saesneg)
write-checklist = Gwnewch restr wirio (yn Saesneg)
write-tool = Disgrifiwch offeryn (yn Saesneg)
write-strategy = Ychwanegwch strategaeth (yn Saesneg)
write-term = Esboniwch air (yn Saesneg)
write-place = Ychwanegwch le (yn Saesneg)
write-source = Ychwanegwch ffynhonnell (yn Saesneg)
write-page = Ysgrifennwch dudalen (yn Saesneg)
guide-summary = { $kind }: ffurflen i’w llenwi yma, neu i’w hargraffu a’i hanfon. Nid oes angen i chi wybod dim am god.
guide-text = Dywedwch yr hyn rydych chi’n ei wybod, a gadewch y gweddill allan. Os yw’n well gennych ysgrifennu yn rhywle arall, anfonwch y ffurflen atom yn destun plaen, neu ffeil gyda’r meysydd isod.
guide-fields = Pob maes y gall ffeil ei gael
guide-form = Y ffurflen, yn destun plaen i’w hargraffu neu i’w hanfon
form-link = ffurflen i’w hargraffu neu i’w hanfon
form-title = { $kind }: ffurflen i’w llenwi
form-intro =
    Ysgrifennwch o dan bob cwestiwn, a gadewch allan yr hyn nad ydych yn ei wybod. Mae llinellau sy’n dechrau gyda # yn esbonio; cânt aros neu fynd. Cadwch y rhifau o flaen y cwestiynau. Yna anfonwch y cyfan drwy e-bost, neu rhowch ef i’r bobl sy’n gofalu am y safle.
form-send = Anfonwch hi i { $address }.
form-people =
    Mae stori am berson yn ddata personol. Adroddwch hi dim ond os cytunodd y person, neu os yw ffynhonnell gyhoeddus yn ei hadrodd eisoes. Peidiwch â rhoi cyfeiriadau, rhifau ffôn na dyddiadau geni.
form-kind = Math o destun
form-id = Enw’r ffeil
form-id-help = Llythrennau bach, digidau a chysylltnodau sengl; daw’n gyfeiriad. Gadewch ef yn wag i gael un o’r teitl.
form-needed = angen
form-repeat = Ar gyfer pob un arall copïwch y llinellau hyn, gyda 2, 3 ac yn y blaen yn lle 1.
form-several = Dechreuwch bob un gyda chysylltnod, ar linell ei hun.
form-several-names = Un i bob llinell, wrth ei enw.
form-longest = Dim mwy na { $count } o nodau.
form-date = Diwrnod, er enghraifft 2026-11-22.
form-yes = Ie
form-no = Na
form-yes-no = Ie neu na.
form-choose = Dewiswch o: { $names }.
form-choose-one = Dewiswch o’r rhain, wrth y gair cyntaf:
form-group-what-it-is = Beth ydyw
form-group-who-it-is-for-and-how-it-helps = I bwy y mae a sut mae’n helpu
form-group-what-changed-and-what-that-rests-on = Beth newidiodd, a beth yw sail hynny
form-group-what-others-can-learn = Beth gall eraill ei ddysgu
form-group-people-in-the-text = Pobl yn y testun
form-group-sources-and-who-looks-after-it = Ffynonellau, a phwy sy’n gofalu amdano
form-group-what-happened = Beth ddigwyddodd
form-group-what-people-do = Beth mae pobl yn ei wneud
form-group-what-it-asks = Beth mae’n ei ofyn
form-group-what-it-asks-and-says = Yr hyn y mae’n ei ofyn ac yn ei ddweud
form-group-what-is-to-be-done = Beth sydd i’w wneud
form-group-how-one-will-know = Sut y bydd rhywun yn gwybod
form-group-who-is-involved = Pwy sy’n cymryd rhan
form-group-where-it-comes-from = O ble y daw
form-group-where-it-is = Ble mae
form-group-where-it-is-printed = Ble mae wedi’i argraffu
form-group-text = Y testun ei hun
form-text = Testun
form-text-help = Cymaint ag y mynnwch, mewn paragraffau.
form-text-help-sections = Yr hyn sydd o flaen y penawdau isod, neu o dan rai eraill.
form-section-context = Cyd-destun
form-section-what-they-do = Beth maen nhw’n ei wneud
form-section-what-changed = Beth newidiodd
form-section-what-got-in-the-way = Beth oedd yn y ffordd
form-section-what-you-might-adapt = Beth gallech chi ei addasu

## Enwau cwestiynau a dewisiadau’r ffurflenni

form-case-study-title = Beth yw ei enw?
form-case-study-organisation = Pwy sy’n ei redeg?
form-case-study-summary = Beth ydyw, mewn un frawddeg?
form-case-study-completeness = Faint rydych chi’n ei ddweud?
form-case-study-status = A yw’r gwaith yn parhau?
form-case-study-sectors = I ba feysydd gwaith y mae’n perthyn?
form-case-study-for = I bwy y mae, yn eich geiriau eich hun?
form-case-study-places = Ble mae’n gweithio?
form-field-url = Cyfeiriad ar y we
form-field-printed = Y flwyddyn yr argraffwyd y cyfeiriad
form-field-accessed = Y diwrnod yr agorodd rhywun ef ddiwethaf
form-field-claim = Beth newidiodd, mewn un frawddeg
form-field-price-year = Blwyddyn y prisiau
form-field-persons = A yw’r testun yn adrodd stori rhywun?
form-choice-persons-none = Nac ydy, stori neb
form-choice-persons-published = Ydy, un y mae ffynhonnell gyhoeddus yn ei hadrodd eisoes
form-choice-persons-consented = Ydy, ac mae’r person wedi cytuno
form-field-consent = Cytundeb y person
form-field-reference = Ble cedwir y cytundeb
form-field-scope = Yr hyn y cytunodd y person iddo
form-choice-scope-website = Ar y wefan hon
form-choice-scope-print = Mewn print
form-choice-scope-partners = Gyda phartneriaid, ar eu gwefannau
form-field-expires = Y diwrnod y daw’r cytundeb i ben
form-field-naming = Yr hyn y gelwir y person yn y testun
form-choice-naming-anonymous = Dim byd, ni roddir enw
form-choice-naming-pseudonym = Enw heblaw ei enw ei hun
form-choice-naming-first-name = Ei enw cyntaf
form-choice-naming-full-name = Ei enw llawn
form-field-published-in = Pa ffynhonnell sy’n adrodd y stori eisoes?
form-field-sensitive = A ddylai darllenwyr allu gadael y dudalen yn gyflym?
form-field-aliases = Cyfeiriadau a oedd gan y dudalen o’r blaen
form-choice-reported-by-organisation = Y sefydliad ei hun
form-choice-reported-by-evaluator = Gwerthuswr annibynnol
form-choice-reported-by-people = Y bobl a gafodd y cymorth
form-choice-reported-by-other = Rhywun arall, er enghraifft papur newydd
form-field-basis = Beth yw ei sail
form-choice-basis-independent = Gwerthusiad annibynnol
form-choice-basis-own-evaluation = Eu gwerthusiad eu hunain
form-choice-basis-own-figures = Eu ffigurau eu hunain
form-choice-basis-accounts = Yr hyn y mae pobl yn ei ddweud
form-choice-basis-none-found = Ni chafwyd dim

## Y ffurflen sy’n dechrau safle

start-form = Dechrau eich safle
start-private = Nid oes dim a ysgrifennwch yma yn gadael y ddyfais hon. Eich porwr eich hun sy’n gwneud y ffeiliau.
start-open = Gadewch yr hyn nad ydych yn ei wybod eto yn wag. Bydd yn y ffeiliau wedyn fel rhywbeth sydd eto i’w wneud.
start-without = Mae angen JavaScript ar y ffurflen sy’n gwneud y ffeiliau, ac nid yw’r porwr hwn yn ei redeg.
start-without-else = Mae dwy ffordd arall. Copïwch y ffolder “template” o ystorfa’r llawlyfr hwn: mae’r camau isod yn gweithio gyda honno hefyd. Neu rhedwch “goodhelp init”, sy’n gofyn yr un cwestiynau.
start-ask-authority = I ba gyngor neu gorff cyhoeddus arall y mae’r safle?
start-ask-place = Beth yw enw eich ardal, os nad yw yn enw’r corff?
start-ask-name = Beth yw enw’r safle?
start-ask-name-help = Gadewch hwn yn wag, a chaiff y safle ei enwi ar ôl eich ardal.
start-ask-gss = Beth yw eich cod gan y Swyddfa Ystadegau Gwladol?
start-ask-gss-help = Llythyren ac wyth digid, fel W06000001.
start-ask-nation = O dan gyfraith pa genedl ydych chi?
start-nation-open = Mae’r cod yn dweud, neu nid ydym yn gwybod
start-nation-england = Lloegr
start-nation-wales = Cymru
start-nation-scotland = Yr Alban
start-nation-northern-ireland = Gogledd Iwerddon
start-ask-lang = Ym mha ieithoedd?
start-lang-en = Saesneg
start-lang-en-cy = Saesneg a Chymraeg
start-lang-cy-en = Cymraeg a Saesneg
start-ask-contact = I ba gyfeiriad e-bost y gall darllenwyr ddweud bod rhywbeth o’i le?
start-ask-brand = Beth yw eich lliwiau?
start-ask-brand-help = Un i dri, fel #00594f, gyda choma rhyngddynt. O’r rhain y gwneir y lleill i gyd.
start-ask-logo = Pa ffeil yw eich logo?
start-ask-logo-help = SVG neu PNG o 200 KiB ar y mwyaf.
start-ask-inherit = Beth rydych chi ei eisiau o’r llawlyfr a rennir?
start-inherit-characteristics = Saith nodwedd cymorth da
start-inherit-handbook = Y penodau
start-inherit-checklists = Y rhestrau gwirio
start-inherit-glossary = Yr eirfa
start-inherit-sources = O ble y daw ffeithiau a ffigurau
start-inherit-places = Lleoedd yr enghreifftiau
start-inherit-case-studies = Enghreifftiau o bob rhan o’r wlad
start-inherit-stories = Sut y gwnaeth eraill hynny
start-inherit-pages-easy-words = Cymorth da mewn geiriau hawdd
start-inherit-pages-cookies = Y dudalen gwcis y mae’r gyfraith yn gofyn amdani
start-inherit-pages-take-my-story-down = Sut y gall pobl gael tynnu eu stori i lawr
start-inherit-pages-searching = Sut i chwilio
start-make = Gwneud fy safle
start-making = Un eiliad, mae’r ffeiliau’n cael eu gwneud.
start-problems = Mae problem
start-error-title = Gwall: { $title }
start-failed = Nid oedd modd llwytho’r hyn sy’n gwneud y ffeiliau. Mae eich atebion yma o hyd. Gwiriwch eich cysylltiad a rhowch gynnig arall arni.
start-unsupported = Mae’r porwr hwn yn rhy hen i wneud y ffeiliau. Copïwch y ffolder “template” o ystorfa’r llawlyfr hwn yn lle hynny: mae’r camau isod yn gweithio gyda honno hefyd.
start-unread = Nid oedd modd darllen ffeil eich logo. Dewiswch hi eto, neu dewiswch un arall.
start-done = Mae eich safle wedi’i wneud
start-saved = Mae eich porwr wedi cadw { $file }.
start-again = Cadw { $file } eto
start-count = { $count ->
    [zero] Nid oes ffeil ynddo
    [one] Mae un ffeil ynddo
    [two] Mae dwy ffeil ynddo
    [few] Mae { $count } ffeil ynddo
    [many] Mae { $count } ffeil ynddo
   *[other] Mae { $count } ffeil ynddo
}
start-to-do = { $count ->
    [zero] Nid oes dim ynddo’n aros am eich geiriau eich hun.
    [one] Mae un lle ynddo’n aros am eich geiriau eich hun. Mae’n dweud “to do”.
    [two] Mae dau le ynddo’n aros am eich geiriau eich hun. Mae pob un yn dweud “to do”.
    [few] Mae { $count } lle ynddo’n aros am eich geiriau eich hun. Mae pob un yn dweud “to do”.
    [many] Mae { $count } lle ynddo’n aros am eich geiriau eich hun. Mae pob un yn dweud “to do”.
   *[other] Mae { $count } lle ynddo’n aros am eich geiriau eich hun. Mae pob un yn dweud “to do”.
}
start-next = Ymlaen: rhoi’r ffeiliau ar y we

## Y ffurflen yn y porwr

contribute-form = Y ffurflen
contribute-private = Nid oes dim rydych chi’n ei ysgrifennu yma wedi gadael y ddyfais hon.
contribute-loading = Mae’r gwiriadau’n llwytho. Gallwch ddechrau ysgrifennu yn y cyfamser.
contribute-failed = Nid oedd modd llwytho’r gwiriadau, felly ni ellir gwneud ffeil o’ch atebion eto. Maen nhw yma o hyd. Gwiriwch eich cysylltiad a rhowch gynnig arall arni, neu defnyddiwch y ffurflen i’w hargraffu neu i’w hanfon, isod.
contribute-unsupported = Mae’r porwr hwn yn rhy hen i’r gwiriadau, felly ni ellir gwneud ffeil o’ch atebion. Mae’r ffurflen i’w hargraffu neu i’w hanfon, isod, yn gweithio ym mhobman.
contribute-steps = Camau
contribute-step = Cam { $number } o { $total }
contribute-step-done = Wedi’i wneud
contribute-step-mend = { $count ->
    [zero] Dim i’w drwsio
    [one] Un peth i’w drwsio
    [two] { $count } beth i’w trwsio
    [few] { $count } pheth i’w trwsio
    [many] { $count } pheth i’w trwsio
   *[other] { $count } peth i’w trwsio
}
contribute-back = Yn ôl
contribute-next = Parhau
contribute-last = Gwirio ac anfon
contribute-open-title = Ydych chi wedi’i ysgrifennu’n barod?
contribute-open = Agor ffeil neu ffurflen wedi’i llenwi
contribute-open-help = Ffeil o’r wefan hon, neu’r ffurflen yn destun plaen. Mae’n cael ei darllen ar y ddyfais hon ac nid yw’n mynd i unman.
contribute-opened = Mae eich atebion o “{ $name }” yn y ffurflen nawr.
contribute-open-failed = Nid yw “{ $name }” yn ffeil o’r wefan hon nac yn ffurflen wedi’i llenwi. Ni newidiwyd dim.
contribute-open-kind = Math arall o destun yw hwn.
contribute-open-other = Agor y ffurflen ar ei gyfer
contribute-improving = Rydych chi’n gwella “{ $title }”. Nid yw’r hyn rydych chi’n ei newid yma yn newid dim ar y wefan: mae golygydd yn edrych arno yn gyntaf.
contribute-improve-failed = Nid oedd modd agor y testun rydych am ei wella. Gallwch ei ysgrifennu o’r newydd yma, neu anfon e-bost atom.
contribute-draft-back = Mae eich drafft yn ôl.
contribute-begun = Wedi’i ddewis i chi: { $names }. Newidiwch hynny os nad yw’n addas.
contribute-begun-draft = Mae eich drafft yn ôl. Nid ychwanegwyd yr hyn y mae’r ddolen yn ei ddewis.
contribute-begun-ignored = Nid yw’r hyn y mae’r ddolen hon yn ei ddewis yn y ffurflen hon. Fe’i hanwybyddwyd.
contribute-keep = Cadw drafft ar y ddyfais hon
contribute-keep-help = Yna gall eraill sy’n defnyddio’r ddyfais hon ei ddarllen.
contribute-kept = Mae’r drafft wedi’i gadw ar y ddyfais hon.
contribute-keep-failed = Nid yw’r porwr hwn yn gadael i’r dudalen gadw drafft.
contribute-forget = Anghofio’r drafft
contribute-forgotten = Nid yw’r drafft ar y ddyfais hon bellach.
contribute-no-answer = Dim ateb
contribute-name = Teipiwch ran o’i enw a dewiswch.
contribute-names = Teipiwch ran o enw a dewiswch. Gallwch ychwanegu sawl un.
contribute-add = Ychwanegu: { $name }
contribute-add-another = Ychwanegu un arall: { $name }
contribute-remove = Tynnu
contribute-remove-named = Tynnu “{ $name }”
contribute-paste-failed = Nid oedd modd cadw’r penawdau a’r rhestrau. Mae’r geiriau plaen yma.
contribute-error = Trwsiwch
contribute-missing = Atebwch
contribute-missing-help = Hebddo ni ellir cyhoeddi’r testun eto.
contribute-warning = Gwiriwch
contribute-suggestion = Syniad
contribute-why = Pam?
contribute-count = { $count ->
    [zero] Dim i’w drwsio yn y cam hwn
    [one] Un sylw yn y cam hwn
    [two] { $count } sylw yn y cam hwn
    [few] { $count } sylw yn y cam hwn
    [many] { $count } sylw yn y cam hwn
   *[other] { $count } sylw yn y cam hwn
}
contribute-look = Gweld sut bydd yn edrych
contribute-look-title = Sut bydd yn edrych
contribute-look-waiting = Byddwch yn ei weld yma cyn gynted ag y bydd y gwiriadau wedi llwytho.
contribute-mend = Cyn y gellir ei gyhoeddi
contribute-mend-text = Mae’r pwyntiau hyn yn agored. Gallwch ei anfon fel y mae a dweud hynny: mae’r golygyddion yn helpu.
contribute-ideas = Rhai syniadau
contribute-ideas-text = Nid oes dim yn atal y testun hwn rhag cael ei gyhoeddi. Chi sy’n penderfynu am y rhain:
contribute-fine = Ni ddaeth y gwiriadau o hyd i ddim i’w drwsio
contribute-path = Y ffeil { $path } fydd hi.
contribute-ways = Ei anfon
contribute-personal = Efallai fod y testun hwn yn sôn am berson, felly mae’n gadael y ddyfais hon fel ffeil neu drwy e-bost yn unig. Ni all lle cyhoeddus ar y we anghofio.
contribute-download = Lawrlwytho’r ffeil
contribute-download-help = Mae’n cael ei chadw ar eich dyfais. Yna gallwch ei hanfon, neu ei chadw a’i hagor yma eto.
contribute-downloaded = Cadwyd y ffeil { $file }.
contribute-mail = Ysgrifennu’r e-bost
contribute-mail-help = Lawrlwythwch y ffeil yn gyntaf, yna ei hatodi. Mae eich rhaglen e-bost yn agor gyda neges fer.
contribute-mail-subject = Testun ar gyfer y llawlyfr: { $file }
contribute-mail-body =
    Helô,

    dyma destun ar gyfer y llawlyfr. Mae’r ffeil { $file } wedi’i hatodi.

    Cofion cynnes
contribute-copy = Copïo’r testun
contribute-copy-help = I’w ludo yn rhywle arall.
contribute-copied = Copïwyd y testun.
contribute-copy-failed = Nid oedd modd copïo’r testun. Mae wedi’i ddewis: pwyswch Ctrl ac C.
contribute-editor = Ei agor yn { $host }
contribute-editor-help = Mae angen cyfrif arnoch yno. Gyda’r ddolen hon mae eich testun yn mynd i { $host }, lle gall eraill ei weld.
contribute-editor-long = Mae’r testun yn rhy hir i fynd gyda’r ddolen. Copïwch ef yn gyntaf, agorwch { $host }, a’i ludo yno. Mae angen cyfrif arnoch.
contribute-file = Testun y ffeil
