# /now: while the alarm rings. Each of these is read by somebody who may be very upset, and some
# by whoever sees the screen. Short, plain, and never a word about what the alarm is about.

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
live-urge-ask = Ask
live-urge-leave = Leave
live-urge-go-along = Go along
live-urge-other = Something else
live-urge-none = No urge
# $urge: one of the buttons above.
live-urge-noted = { $urge }. Noted.

## Waiting before it is done. Never forbid it.

live-delay = Before you act on the urge, do you want to wait a while? You may still act after.
live-delay-minutes = { $minutes } minutes
live-delay-none = No wait
# $minutes: how long they chose to wait.
live-delay-set = { $minutes } minutes. Then it is up to you, and I will ask once, without a sound.
live-delay-not = No wait. If you like, tell me here if you acted on it. Either is fine.

live-acted = Did you act on it? Either is fine.
live-acted-yes = I did
live-acted-no = I didn't
live-acted-noted-yes = You did. Noted. Thanks for saying so.
live-acted-noted-no = You didn't. Noted. Thanks for saying so.
