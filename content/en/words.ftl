# What people type instead of a command. Keys that end in -typed hold ways to say one
# thing, parted by commas; case, marks and accents don't count. Only somebody who types nothing else
# is answered so: “help” is here, “help him move” is not.

## In every state. What was open stays open.

words-help-typed =
    help, help me, please help, please help me, help please, help me please, i need help, i need help now, i need help please, can you help me, can someone help me, someone help me,
    i need a human, i need a person, i want a human, i want to talk to a human, i want to talk to a person, i want to talk to someone, i need to talk to someone, i need to talk to a person, i need someone to talk to, i need somebody to talk to, can i talk to a person, can i talk to a human, can i talk to someone, who can i talk to, who can i call, is there someone i can talk to
# It stands below lines that can be called.
words-help-answer = I'm a program. While the alarm is on, /now has something to do right away. /help lists what else I can do.

words-program-typed =
    who are you, what are you, are you real, are you a bot, are you a robot, are you an ai, are you ai, are you human, are you a human, are you a person, are you a real person, am i talking to a person, am i talking to a bot, is anyone there, is anybody there, is someone there, are you there,
    who reads this, who can read this, who sees this, who can see this, does anyone read this, does anybody read this, does someone read this, is this private, is it private, is this safe, is this confidential, is this anonymous
words-program-answer = I'm a program, and no person reads along. /privacy says what is stored and who could see it. /help has people to talk to.

## Where no question is open that could mean it otherwise

words-stop-typed =
    stop, stop please, please stop, stop now, unsubscribe, stop reminders, stop the reminders, no more reminders, stop messaging me, stop texting me, stop writing me, stop asking me, stop messages, no more messages, no more questions, turn off reminders, turn reminders off, reminders off
# In the middle of a check-in, where it may mean only that one.
words-stop-which = You can leave this one as it is. /stop ends the reminders, /pause takes a break from them.
words-pause-typed = pause, pause please, pause reminders, pause the reminders, take a break, i need a break from this
words-resume-typed = resume, resume reminders, turn on reminders, turn reminders on, reminders on
words-week-typed = summary, my summary, show summary, show my summary, my week, show my week, show me my week, how was my week, weekly summary
words-settings-typed = settings, my settings, change settings
words-thanks-typed = thanks, thank you, thanks a lot, thank you so much, thank you very much, many thanks, thx, ty, tysm, cheers, ok thank you, thanks bot
words-thanks-answer = You're welcome.
words-hello-typed = hi, hello, hey, hi there, hello there, hey there, hiya, good morning, good evening, good afternoon, good day
words-hello-answer = Hello.
words-hello-begin = Hello. If something set off the alarm, tap a button, or just tell me.
# To a plain yes or no that answers nothing.
words-nothing-open = All right. No question is open just now. /help lists what I can do.
