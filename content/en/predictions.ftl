# What the alarm says will happen, and later what came of it.
#
# Never say that the alarm was right or wrong, nor that somebody coped. What did not happen is
# told as a fact, and what did happen may hurt. "Can't tell" is an answer like the others.
#
# Keys that end in -typed hold what people may type for a button besides its label, with commas.

## Making one. The button stands under a prompt.

prediction-begin = Note what the alarm says
prediction-ask = What does the alarm say will happen? One line is plenty: something one could see.
prediction-asked = I asked below. You can type it there.
prediction-leave = Leave it
prediction-leave-typed = nothing, idk, i don't know, don't know, no idea, not sure, i'm not sure, can't say, i can't say, stop, never mind, nevermind, forget it, cancel, back, none, no prediction
prediction-left = All right. We leave it.
prediction-there = One is kept with this check-in already.
# While some prompts are off for somebody's safety.
prediction-rests = This rests while some prompts are off. /settings turns them on again.

# $text: what the person typed.
prediction-by = “{ $text }”
    By when would that be?
prediction-by-tonight = Tonight
prediction-by-tonight-typed = today, by tonight, this evening, later today, now, any minute
prediction-by-tomorrow = Tomorrow
prediction-by-tomorrow-typed = by tomorrow, tomorrow morning, tomorrow night
prediction-by-3-days = In 3 days
prediction-by-week = In a week
prediction-by-week-typed = a week, 1 week, in 1 week, within a week
prediction-by-again = I kept your words. For the day, tap one or type it, like “Friday” or “in 2 days”.

prediction-sure = How sure does it feel?
prediction-sure-again = I kept your words. How sure does it feel?
prediction-maybe = Maybe
prediction-maybe-typed = perhaps, possibly, not sure, a little, not very
prediction-likely = Likely
prediction-likely-typed = probably, most likely, very likely, quite sure, pretty sure, i think so
prediction-certain = Certain
prediction-certain-typed = sure, very sure, totally sure, 100%, absolutely, definitely

# At both of the questions above.
prediction-skip-typed = idk, i don't know, don't know, no idea, can't say, i can't say, can't tell, whenever, no date, stop, never mind, nevermind, leave it

# $when: such as "tomorrow at 19:00".
prediction-kept = Kept. I will ask { $when }.
prediction-kept-idle = Kept. Reminders are off now. I will ask after /resume turns them on.

## What came of it. Others may see the first line on a locked screen, so it says nothing.

question-waiting = A question is waiting.
question-show = Show it
question-next = Next one
question-none = No question is waiting.

# $text: what the person typed.
outcome-ask = The alarm said: “{ $text }”. Did it happen?
outcome-ask-again = I kept your words. Did it happen?
outcome-yes = Yes
outcome-yes-typed = it did, it happened, happened, yes it did, yes it happened, it did happen, it really happened, sadly yes, unfortunately yes, yes sadly, yes unfortunately, it came true, came true, yes it came true, exactly that happened
outcome-partly = Partly
outcome-partly-typed = some, some of it, a bit, a little, half, kind of, sort of, in part, yes and no, partially, half of it, sort of did, it kind of did, kinda, sorta, more or less, a little bit, in a way
outcome-no = No
outcome-no-typed = it didn't, it did not, didn't happen, did not happen, no it didn't, not at all, it didn't happen, it did not happen, no it did not happen, no it didn't happen, never happened, it never happened, didn't come true, it didn't come true, nothing happened, none of it, none of that happened
outcome-unknown = Can't tell yet
outcome-unknown-typed = can't tell, don't know, i don't know, idk, not sure, no idea, not yet, too early, unclear, unknown, no idea yet, don't know yet, i don't know yet, i can't tell, i can't tell yet, can't say, can't say yet, i can't say yet, too early to say, too early to tell, too soon, too soon to say, too soon to tell, still open, still waiting, not sure yet, dunno, maybe, remains to be seen
outcome-never = Don't ask
outcome-never-typed = don't ask me, don't ask again, leave it, stop asking, skip, stop, no more questions, i don't want to say, i'd rather not say, rather not say, don't want to talk about it, i don't want to talk about it

outcome-said-no = It didn't happen this time. What happened instead?
outcome-said-partly = Some of it happened. Which part did?
outcome-said-yes = It happened, and that may hurt. The alarm picked up something real. Prompt, or stop here?
outcome-prompt = Prompt
outcome-prompt-typed = a prompt, give me a prompt, yes
outcome-stop = Stop here
outcome-stop-typed = stop, enough, no
outcome-told = Kept, in your words.
outcome-told-yes = Kept, in your words. Prompt, or stop here?
outcome-skipped = All right. Kept as it is.
outcome-stopped = We stop here. /help has people to talk to.
# $when: such as "tomorrow at 19:00".
outcome-once-more = All right. I will ask once more { $when }.
outcome-once-more-idle = All right. I will ask once more after /resume turns reminders on.
outcome-left-open = All right. It stays unknown, and I won't ask again.
outcome-not-asked = All right. I won't ask about this one.
