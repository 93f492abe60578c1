# /now: while the alarm rings. Each of these is read by somebody who may be very upset, and some
# by whoever sees the screen. Short, plain, and never a word about what the alarm is about.
#
# Keys that end in -typed hold what people may type for a button besides its label, with commas.

live-begin = The alarm is on now

## How long a prompt takes, under it. The bot tells when the time is up.

# $seconds: 20 to 50.
live-takes-seconds = It takes about { $seconds } seconds. I will write when the time is up.
live-takes-minute = It takes about a minute. I will write when the time is up.
live-takes-longer = It takes about a minute and a half. I will write when the time is up.

live-time-up = The time is up. And now, 0 to 10? Same or higher is fine.
# After a second prompt, before one more question, or as the end.
live-time-up-then = The time is up.
live-time-up-end = The time is up. We stop here. /help has people to talk to.

## What the alarm wants

live-urge = What does the alarm want you to do?
live-urge-check = Check
live-urge-check-typed = checking, look, look again, scroll
live-urge-ask = Ask
live-urge-ask-typed = asking, ask again, text, write, call
live-urge-leave = Leave
live-urge-leave-typed = leaving, go, get away, run, hide
live-urge-go-along = Go along
live-urge-go-along-typed = going along, give in, say yes, agree, please, fix it
live-urge-other = Something else
live-urge-none = No urge
live-urge-none-typed = none, nothing, no urges, skip
# What may stand before an urge that is typed, as in “I want to check”.
live-urge-before-typed = i want to, i need to, i have to, i just want to, want to, need to, to
# $urge: one of the buttons above.
live-urge-noted = { $urge }. Noted.

## Waiting before it is done. Never forbid it.

live-delay = Before you act on the urge, do you want to wait a while? You may still act after.
live-delay-minutes = { $minutes } minutes
live-delay-none = No wait
live-delay-none-typed = none, nothing, not now, don't wait, i can't wait, can't wait, i won't wait, skip, no i won't wait, i will not wait, no i will not wait, no i can't wait, don't want to wait, i don't want to wait, no waiting, right now, right away
# $minutes: how long they chose to wait.
live-delay-set = { $minutes } minutes. Then it is up to you, and I will ask once, without a sound.
live-delay-not = No wait. If you like, tell me here if you acted on it. Either is fine.

live-acted = Did you act on it? Either is fine.
live-acted-yes = I did
live-acted-yes-typed = did, did it, i did it, yes i did, i acted
live-acted-no = I didn't
live-acted-no-typed = i did not, did not, didn't, didn't do it, i didn't do it, no i didn't, not yet, no not yet
live-acted-noted-yes = You did. Noted. Thanks for saying so.
live-acted-noted-no = You didn't. Noted. Thanks for saying so.
