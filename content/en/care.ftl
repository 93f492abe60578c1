## When the bot becomes the check

# From the 4th check-in in 24 hours, or the 3rd in 2 hours. The last prompt stands below it.
quiet = You've checked in a few times today. Asking again may soothe, then wear off, and that goes for me too. Try your last prompt, then leave me for an hour. In danger: /help.
# The same without a prompt below it.
quiet-alone = You've checked in a few times today. Asking again may soothe, then wear off, and that goes for me too. Leave me for an hour, if you can. In danger: /help.

## How often

# In the middle of a sentence.
often-daily = every day
often-second-day = every second day
often-weekly = once a week
# The same as buttons.
often-daily-button = Every day
often-second-day-button = Every second day
often-weekly-button = Once a week
# Other ways to type it, parted by commas.
often-daily-typed = daily, each day, once a day
often-second-day-typed = every other day, every two days, every 2 days, second day
often-weekly-typed = weekly, every week, every seven days, every 7 days

often-ask = How often should I ask? You can also type it.
# $often: one of the first three above.
often-set = From now on I ask { $often }.
often-back = You can change this any time in /settings.
# $times: such as "20:00". $often: as above, never "every day".
often-time-set = I will ask at { $times }, { $often }.

# Under the week, at most once every four weeks: never say why, never praise.
# $often: "every second day" or "once a week".
fading-offer = If you like, I can ask less often from now on: { $often }. Nothing changes unless you say so.
fading-keep = Keep it as it is
fading-kept = It stays as it is. You can change it any time in /settings.

## “Do they love me?” (care.yaml says how it is asked)

asking-cannot-know = I can't know, and an answer from me wouldn't last. Want a prompt while the question is open?
asking-prompt = Yes, a prompt
asking-no-prompt = All right. /now is there when you want one.
