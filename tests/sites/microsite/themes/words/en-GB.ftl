# Replaces a word of the core, and adds one that a template of this site needs.
contact-heading = Tell the Good Help team
council-here = { $site } puts this chapter into practice:
