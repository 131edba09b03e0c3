contact-heading = Dywedwch wrth y tîm Good Help
council-here = Mae { $site } yn rhoi’r bennod hon ar waith:
