## Buttons and short words used in several places

yes = Yes
no = No
done = Done
skip = Skip
back = Back
more = More
today-at = today at { $time }
tomorrow-at = tomorrow at { $time }
day-at = { $day } at { $time }
stale = That one is done already. Nothing changed.
not-understood =
    I'm not sure what to do with that, so I did not save it.
    If something set off the alarm, start a check-in and say it there. /help lists what else I can do, and people to talk to.
unknown-command = I don't know that command, and I did not save it. /help lists what I can do.
try-again = Something went wrong on my side. Nothing you sent is lost for good: please send it once more.
private-bot = This bot is private. The person who hosts it decides who can use it.
words-only = I can only read words and taps. Please type it.
hosted-by = Hosted by: { $contact }
flood = That is a lot at once. I keep all of it, in order. I answer again when it slows down.
edited-ignored = I can't read edits. If it matters, please send it as a new message.

## Onboarding

consent =
    I'm a self-help bot for adults (18+). I'm not a therapist, doctor or crisis service. No person reads along, and I can miss things. In danger, call your local emergency number. I save your check-ins to show your week; chats with bots aren't end-to-end encrypted. /export and /delete work any time. Tap Agree if you're 18+ and OK with me storing this.
consent-agree = Agree
consent-decline = No, thanks
consent-agreed = You agreed on { $day }. /privacy says what is stored, /delete removes it.
consent-declined = All right. I have stored nothing about you. /start brings this back if you change your mind.
consent-first = Before anything else, please read this and choose.

under-18 =
    Thank you for telling me. I'm only for adults, so I stop here and keep nothing.
    You can talk to a person who is there for young people: findahelpline.com lists lines in your country. In danger, call your local emergency number.
under-18-ask = I'm only for adults. Are you under 18? If so, I stop and delete what I have.
under-18-no = Thanks. Then we go on as before.

welcome-back = Hello again. Your next check-in is { $when }. /checkin starts one now.
welcome-back-idle = Hello again. No check-in is planned. /resume starts reminders, /checkin starts one now.
welcome-resumed = Welcome back. Reminders are on again. The next check-in is { $when }.

zone-ask =
    Where are you? Then I can ask at your own time.
    Pick a region, type your city, or share a location. I don't keep a location, only its time zone.
region-europe = Europe
region-north-america = North America
region-south-america = South America
region-africa = Africa
region-middle-east = Middle East
region-asia = Asia
region-australia-pacific = Australia & Pacific
zone-ask-city = Which city shares your clock? You can also type one.
zone-unknown = I don't know that place. Try a bigger city nearby, or a name like Europe/Berlin.
zone-which = Which one do you mean?
zone-confirm = { $place }. It is { $time } there now. Is that right?
zone-confirm-yes = Yes, that's my time
zone-confirm-no = No, another place
zone-set = Time zone: { $place }. It is { $time } there now.

time-ask =
    At what time should I ask you, once a day?
    Tap one, or type it, like 8.30 pm.
time-unreadable = I can't read that as a time. Try 20:30 or 8.30 pm.
time-too-many = Three times a day is the most. Fewer is fine.
time-set =
    { $count ->
        [one] I will ask once a day at { $times }.
       *[other] I will ask { $count } times a day: { $times }.
    }

statements-ask =
    Which of these sound like you lately? Tap any that fit.
    This only puts your likely buttons first. You can skip it.
statements-saved = Saved. It only changes the order of your buttons.

ready =
    All set. Your first check-in is { $when }.
    /checkin starts one now, /summary shows your week, /pause and /stop always work.
ready-idle = All set. Reminders are off, and /resume turns them on. /checkin starts a check-in now.

next-check-in = The next check-in is { $when }.

## Check-in

check-in-ask = Time for a check-in. What set it off?
check-in-ask-late = This check-in is late: I was away. What set it off?
check-in-ask-self = What set it off?
check-in-own = My own words
check-in-nothing = Nothing today
check-in-write = Write it in your own words. One line is plenty.
check-in-trigger-own = My own words
check-in-how-strong =
    How strong is it right now, 0 to 10?
    0 nothing, 1-3 a tug, 4-6 keeps pulling me back, 7-8 I want to act now, 9-10 fills everything.
check-in-like = Which is it closest to?
check-in-like-scanner = Watching for a sign
check-in-like-reassurance = Wanting to hear it again
check-in-like-withdrawer = Wanting to get away
check-in-like-merger = Losing track of me
check-in-like-unsure = Can't tell
check-in-headline = { $trigger } · { $intensity }
check-in-sounds-like = Sounds like: { $trigger }, { $intensity }. Right?
check-in-sounds-like-unrated = Sounds like: { $trigger }. Right?
check-in-not-that = Not that
check-in-zero = Zero counts. Nothing to do.
check-in-late-answer = This one closed { $when }. Your answer counts as late, and that is fine.
check-in-intensity-noted = { $intensity }, noted. What set it off?
check-in-number = I kept your words. Now a number from 0 to 10 is enough, tapped or typed.
check-in-something-else = Something else
check-in-something-else-typed = something different, another, another one, another prompt, a different one, that didn't help, it didn't help, that did not help, it did not help, didn't help, did not help, doesn't help, does not help, that doesn't help, it doesn't help, not helping, that's not helping, it's not helping, this isn't helping, this doesn't help, not this one, i can't do that, i can't do this one
check-in-no-more = There is no other one to offer right now. Stay with this one, or leave it.
check-in-begin = Start a check-in
check-in-noted = Saved with your check-in.

after-ask = And now, 0 to 10? Same or higher is fine.
after-lower = { $before }, then { $after }. Noted.
after-same = { $before }, then { $after }. About the same. Noted.
after-higher = { $before }, then { $after }. Thanks for saying so.
after-higher-ask = { $before }, then { $after }. Thanks for saying so. Another one, or stop here?
after-another = Another one
after-stop = Stop here
after-stopped = { $before }, then { $after }. We stop here. /help has people to talk to.
after-closed = That check-in has closed, so I left this number out.
# Ways to type how it changed without a number, parted by commas. “Same” counts as the number before.
after-same-typed = same, the same, still the same, about the same, same as before, no change, no difference, unchanged, nothing changed, it's the same, it is the same, just the same
after-changed-typed = worse, a bit worse, a little worse, much worse, it's worse, it got worse, higher, a bit higher, it's higher, more, stronger, louder, lower, a bit lower, a little lower, it's lower, less, a bit less, a little less, weaker, quieter, better, a bit better, a little better, much better, bit better, slightly better, feeling better, i feel better, i feel a bit better, i feel worse, calmer, a bit calmer, a little calmer, i'm calmer, it helped, that helped, it helped a bit, it helped a little, still strong, still shaking, still there, still high

## Reminders

paused-open = Paused until you send /resume. Everything else still works.
paused-until = Paused until { $day }. Everything else still works.
pause-day = 1 day
pause-days = { $count } days
pause-week = 1 week
pause-unreadable = I can't tell until when. Try "3 days", or a date like { $example }.
pause-too-far = A pause can end at most a year ahead.
pause-past = That day is not ahead. Try "3 days", or a date like { $example }.
resumed = Reminders are on. The next check-in is { $when }.
resumed-no-time = Reminders are on. Before the first one I need to know where you are and when to ask: /start goes on there.
reminders-off = Reminders are off. /resume turns them on.
stopped = Stopped: no more reminders. Everything else still works, and /resume turns them on again.
resume = Resume

## Settings

settings =
    Check-in: { $times }
    How often: { $often }
    Time zone: { $zone }
    Weekly summary: { $summary }
    Reminders: { $state }
    Cool-water prompts: { $cool }
    Language: { $language }
    Country: { $country }
settings-none = not set
settings-summary-off = off
settings-state-active = on, next { $when }
settings-state-active-none = on
settings-state-paused = paused until /resume
settings-state-paused-until = paused until { $day }
settings-state-stopped = stopped
settings-state-blocked = stopped
settings-cool-on = on
settings-cool-off = off
settings-time = Change time
settings-often = How often
settings-zone = Change time zone
settings-summary = Weekly summary
settings-order = Order of buttons
settings-language = Language
settings-country = Country
settings-pause = Pause
settings-resume = Resume
settings-cool-turn-on = Turn on cool water
settings-cool-turn-off = Turn off cool water
settings-cool-ask =
    Some prompts use cool water on the wrists or face.
    Leave this off with heart trouble, a slow pulse, beta-blockers, an eating disorder, Raynaud's, a cold allergy, or if you are not sure, for example when pregnant.
settings-cool-confirm = Turn it on
settings-cool-is-on = Cool-water prompts are on. They may come when the alarm is high.
settings-cool-is-off = Cool-water prompts are off.
settings-summary-ask = On which day should your week come? It comes at { $time }. You can also type a day, a time, or "off".
settings-summary-set = Your week comes on { $day } at { $time }.
settings-summary-set-off = Your week won't come by itself. /summary shows it any time.
settings-summary-turn-off = Off
settings-summary-unreadable = I can't read that. Try Sunday, Sunday 18:00, or off.

language-ask = Which language should I speak?
language-set = From now on I speak English with you.
language-unknown = I don't speak that one yet. /language shows those I know.

## Privacy

privacy =
    What I store: your check-ins (what set it off, how strong, your words), what the alarm said would happen and what came of it, what you chose in /settings, and which days you were asked.
    What you say is encrypted on disk with a key of your own. Your Telegram id, your times and your time zone are not.
    No person reads along. But chats with bots are not end-to-end encrypted: Telegram, and whoever hosts me, could technically see them.
    /export sends you everything. /delete removes it all and destroys your key.
export-ready =
    Here is everything I have about you.
    One file for programs, one for a spreadsheet. They are not encrypted: keep them where only you can see them.
export-csv = The same check-ins as a table.
delete-ask = Delete everything I have about you? This cannot be undone. /export first if you want a copy.
delete-confirm = Delete everything
delete-keep = Keep it
delete-kept = Nothing was deleted.
delete-done =
    Done. Everything about you is deleted here, and your key with it. A backup that the host made before may hold a copy until it is thrown away.
    To clear this chat as well: open the chat's menu and choose "Clear history" or "Delete chat".
delete-none = I have nothing stored about you.

## Help

help =
    Once a day I ask what set off the alarm and how strong it is, and answer with one short thing to do. You can tap or type.

    /checkin  start a check-in now
    /now  the alarm is on: something to do right away
    /summary  your week
    /pause  take a break, like /pause 3
    /resume  reminders on again
    /stop  no more reminders
    /time  change the time, like /time 20:30
    /timezone  change where you are
    /language  change the language
    /country  see help near you
    /settings  all settings
    /privacy  what is stored
    /export  get your data
    /delete  remove everything

    I'm not a crisis service.

## What Telegram shows

bot-description =
    A short check-in once a day, at your own time, for moments when a relationship sets off an alarm. For adults. Not a therapist and not a crisis service.
bot-short-description = A short daily check-in at your own time. For adults. Not a crisis service.
command-start = Begin, or begin again
command-checkin = Start a check-in now
command-now = Something to do right away
command-summary = See your week
command-pause = Take a break from reminders
command-resume = Turn reminders on again
command-stop = No more reminders
command-settings = See and change settings
command-time = Change your time
command-timezone = Change your time zone
command-language = Change the language
command-country = See help near you
command-privacy = What is stored
command-export = Get a copy of your data
command-delete = Delete everything
command-help = How this works, and people to call
