# What is said when somebody may be in danger, and the lines that can help them.
#
# Short and plain. No advice to calm down, no promise, no detail of how anybody could be hurt.
# Nothing here asks a question that would have to be answered before help is shown.

## Numbers. What stands in braces comes from helplines.yaml for the person's own country.

# $first, $second: two numbers for the same.
safety-either = { $first } or { $second }
safety-police-ambulance = { $police } (police) or { $ambulance } (ambulance)
# Where the country is not known; it stands after "call".
safety-emergency-unknown = your local emergency number

# $name: the line's own name. $ways: one or more of the ways below.
safety-line = { $name }: { $ways }
safety-line-for = { $name } ({ $whom }): { $ways }
safety-call = call { $number }
safety-call-press = call { $number }, then press { $press }
safety-text = text { $number }
safety-text-word = text { $word } to { $number }
safety-whatsapp = WhatsApp { $number }
safety-day-and-night = day and night
safety-women = for women
safety-men = for men
safety-own-behaviour = if you fear you might hurt someone
safety-area-england = in England
safety-area-scotland = in Scotland
safety-area-wales = in Wales
safety-area-flanders = in Flanders
safety-area-bogota = in Bogotá
safety-area-lagos-state = only in Lagos State
# For all other countries. $url: a directory of lines in many countries.
safety-directory = { $url } lists lines in many countries.
safety-what-happens = When you call or write, a person answers and listens. You choose what to tell.

## One text for each kind of danger. $emergency, $crisis and $abuse are made of the lines above.

safety-medical = This may be an emergency. I can't judge that. Call { $emergency } now. Don't wait for me.
safety-suicide =
    I'm stopping the check-in. It sounds like you may be thinking about ending your life. I'm a program and can't keep you safe. If you might act on it, call { $emergency } now.
    To talk to a person:
    { $crisis }
safety-harm-others =
    Someone could get hurt. If you can, move away from them now. If it could happen soon, call { $emergency }.
    To talk to a person:
    { $crisis }
safety-self-harm =
    Thank you for telling me. This deserves a person, not a bot. If you are hurt now, call { $emergency }.
    To talk to a person:
    { $crisis }
safety-abuse =
    Being hurt or controlled is not your fault, and your fear may be right. I won't ask you to calm it. In danger, call { $emergency }.
    Trained help:
    { $abuse }
    If someone sees your phone, use a safer device if you can. /delete removes what I have; then clear this chat, too.
safety-unsure = I may have misread you. I'd rather ask than miss it.
safety-not-safe =
    I'm glad you said it. I'm a program and can't keep you safe. In danger now, call { $emergency }.
    To talk to a person:
    { $crisis }

# Where more than one kind was heard: what else there is.
safety-also-crisis =
    To talk to a person:
    { $crisis }
safety-also-abuse =
    If someone hurts or controls you:
    { $abuse }

## Buttons, and what comes after them. Keys that end in -typed hold what people may type for a
## button besides its label, with commas.

safety-button-not-safe = I'm not safe
safety-button-not-safe-typed = not safe, i am not safe, i don't feel safe, i do not feel safe, i feel unsafe, unsafe
safety-button-hurt = Someone hurts me
safety-button-hurt-typed = somebody hurts me, someone is hurting me, somebody is hurting me
safety-button-misread = You misread, go on
safety-button-misread-typed = you misread, misread, you misread me, you misread that, go on, you misunderstood, you misunderstood me, you got me wrong, you got that wrong, you got it wrong, that's not what i meant, that is not what i meant, not what i meant, i didn't mean that, i did not mean that, i didn't mean it like that, it was a joke, that was a joke, it's a joke, just a joke, just kidding, i was kidding, i was joking, only joking, false alarm, no that's wrong
safety-button-country = Lines in my country
safety-button-country-typed = lines, lines near me, helplines, numbers
safety-misread = All right. I kept none of those words. Say it in another way, or tap a button.
safety-misread-guarded = All right. I kept none of those words. Some prompts stay off now, until you turn them on in /settings.
# In the hour after danger, to whatever is typed; the lines stand below it.
safety-stays = I read that, and I ask nothing now. A person can do more than I can. /help shows these lines any time.
# Below the lines, for somebody who has not yet said where they are and when to ask.
safety-stays-joining = When you want to go on setting this up: /start.
# The lines stand below it.
safety-country = Country: { $country }.
# A day later, without a sound. Somebody else may see it.
safety-next-day = A quiet hello. Nothing to answer. /help has people to talk to, any time.

## In /help

safety-help =
    In danger, call { $emergency }.
    To talk to a person:
    { $crisis }
    If someone hurts or controls you:
    { $abuse }

# Where only the directory is known.
safety-help-anyone =
    In danger, call { $emergency }.
    People to talk to, also if someone hurts or controls you:
    { $lines }

## The country

country-ask = In which country are you? I use it for one thing: to show help near you. Tap it, or type its name.
country-set = Country: { $country }. /help shows its lines.
country-unlisted = Country: { $country }. I know no lines there yet, so /help shows a directory.
country-none = No country is set. /country changes that any time.
country-unknown = I don't know that country. Try its name in English, or two letters like DE.
# What may stand in front of a typed country, parted by commas.
country-leads = the, in, in the, im in, im in the, i'm in, i'm in the, i am in, i am in the, i live in, i live in the, im from, im from the, i'm from, i'm from the, i am from, i am from the, from, from the
country-leave = Leave it open
country-ready = If you like, tell me your country. Then /help shows lines near you.
country-button = Choose my country

## After an abuse answer: prompts are not given by themselves

guarded-steady = Something to steady me
guarded-steady-typed = something, i need something, give me something, steady me, a prompt, give me a prompt
settings-guarded = Some prompts: off
settings-guarded-turn-on = Turn all prompts on
settings-guarded-is-on = All prompts are on again.
