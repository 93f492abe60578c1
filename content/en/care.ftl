## When the bot becomes the check

# From the 4th check-in in 24 hours, or the 3rd in 2 hours. The last prompt stands below it.
quiet = You've checked in a few times today. Asking again may soothe, then wear off, and that goes for me too. Try your last prompt, then leave me for an hour. In danger: /help.
# The same without a prompt below it.
quiet-alone = You've checked in a few times today. Asking again may soothe, then wear off, and that goes for me too. Leave me for an hour, if you can. In danger: /help.
