import type { LanguageRules } from '../types.ts'

export const en: LanguageRules = {
  language: 'en',
  version: 1,
  common:
    'the and is are was were of to in that it you your my we our they their this these have has had not with for on at be will would can could should do does did what when where who how why which from by an as or but if so just about because there here his her she he them me i im dont its very really please with some any more than then also been into out up no yes homework school class teacher',
  classes: {
    me: 'me|us|i',
    my: 'my|our|me|ma',
    you: 'you|u|ya|yu|youu|yous',
    your: 'your|ur|yo|youre',
    are: '(are|r)|is',
    photo:
      'pic|pics|picture|pictures|photo|photos|photograph|selfie|selfies|nude|nudes|snap of|vid of|video of|image|pix|foto',
    body: 'body|bra|underwear|chest|legs|feet|bikini|swimsuit|boobs|butt|naked|nude',
    adult:
      'parents|parent|mom|mum|mother|dad|father|mommy|mummy|daddy|teacher|teachers|family|grownups|grown-ups|adults|adult|anyone|anybody|any one|any body|nobody|no one|noone|everyone|folks|sister|brother|guardian|principal|others|your class|a soul|them|her|him|ur mom|grandma|counselor',
    app: 'whatsapp|whats app|watsapp|whatsap|wa|insta|instagram|ig|snap|snapchat|sc|tiktok|tik tok|discord|telegram|signal|messenger|facebook|fb|skype|facetime|kik|viber|wechat|line|roblox|fortnite|steam|twitch|youtube|twitter|threads|bereal|imessage|zoom|houseparty|minecraft|psn|xbox|hangouts|google chat|imo|omegle|vk|reddit|tumblr|pinterest|twitter|x',
    realapp:
      'whatsapp|whats app|watsapp|whatsap|insta|instagram|ig|snap|snapchat|tiktok|tik tok|discord|telegram|signal|messenger|facebook|fb|skype|facetime|kik|viber|wechat|roblox|imessage|twitter|bereal|psn|omegle|steam',
    konto: 'whatsapp|whats app|watsapp|whatsap|insta|instagram|ig|snap|snapchat|tiktok|tik tok|discord|telegram|messenger|facebook|fb|skype|facetime|kik|viber|wechat|roblox|imessage|twitter|bereal|psn|omegle',
    mildinsult:
      'stupid|dumb|ugly|annoying|boring|weird|lame|lazy|silly|crazy|gross|mean|rude|dumber|idiot|loser|noob|nerd|weirdo|fool|clown|crybaby|baby|cringe|pathetic|useless|fat|smelly|disgusting|creepy|freak|moron|dummy|liar|cheater|trash|garbage|a joke|the worst|so bad|brainless|clueless|hopeless',
    hardinsult:
      'pig|cow|whale|dog|rat|worthless|trash|garbage|scum|retard|retarded|cretin|imbecile|ugly freak|piece of trash|piece of garbage|fatty|fatso|lardass|waste of space|waste of air|waste of oxygen|disgusting|a nobody|nothing|a monster|a freak|a loser|an idiot|a moron|pathetic|hideous|hideous|subhuman|vermin|dirty',
    group:
      'jews|jew|muslims|muslim|christians|blacks|black people|whites|white people|asians|asian people|mexicans|mexican people|arabs|arab people|gypsies|gays|gay people|gay|lesbians|immigrants|refugees|foreigners|indians|africans|chinese people|chinese|latinos|norwegians|chileans|africans|girls|women|disabled people|trans people|trans|autistic people|palestinians|israelis|pakistanis|somalis|syrians|natives|indigenous people|sami|mapuche|poor people|ukrainians|russians|hindus|immigrants like you|people like you|your kind|your people|your country|brown people|kenyans|brazilians|germans|americans|boys|homosexuals|queers',
    hurt: 'kill|murder|stab|shoot|strangle|hurt|beat|punch|smash|destroy|hit|end|bash|choke|slap|burn|find and hurt|break|attack|hunt|jump|fight|bury|drown|poison|wreck',
    will: 'will|ll|gonna|going to|am going to|im going to|im gonna|am gonna|wanna|want to|shall|swear i will|swear ill|swear|ima|imma|could just|should|finna|about to',
    hour: 'tomorrow|tonight|today|after school|later|at night|this weekend|on saturday|on sunday|on friday|sometime|one day|this afternoon|this evening|after class|this saturday|in the park|at the park|at the mall|behind the school|behind the gym|at the station|at #num|by ourselves|in person|in real life|irl',
  },
  rules: [
    { id: 'profanity.own', category: 'profanity', degree: 'strong', only: true, patterns: ['cunty|bellend|wank|tosser|prick|pricks|hoe|hoes|thot|skank|hooker|slag|douche'], examples: { catch: [], pass: [] } },
    {
      id: 'profanity',
      category: 'profanity',
      degree: 'strong',
      patterns: [
        'fuck*', 'fck|fuk|sht|slut|sluts|mofo|milf|twat', 'motherfuck*', 'mothafuck*', 'fuking|fukin|fuker|fcking|fcked|fkn|fking|fukk*|fuq|fvck*|phuck*|phuk|effing bitch', 'bullshit|horseshit|shit|shits|shitty|shite|shithead|shitface|shitting|shitted|shithole|dipshit|batshit|shyt|apeshit',
        'bitch|bitches|bitching|bitchy|biatch|biotch|bich|btch|betch|sonofabitch', 'cunt|cunts|kunt', 'asshole|assholes|ashole|arsehole|arsehol|asshat|dumbass|jackass|fatass|badass mother|asswipe|lardass|smartass|dumbarse|azzhole|assh0le|ahole', 'dickhead|dickheads|dickface|dickwad|knobhead|cockhead|cocksucker*|dicksucker', 'bastard|bastards|basterd', 'wanker|wankers|wanking',  'slutty|whore|whores|skanky', 'twats', 'pussy|pussies', 'douchebag|douchebags', 'kiss my ass|kick your ass|suck my (dick|balls|cock)|eat shit|suck my|lick my', 'stfu|gtfo|kys my|wtf is wrong with (you|u)|go to hell', 'goddamn|godammit|goddammit|god damn it|goddam', 'jizz|cum dumpster|cumslut',
      ],
      examples: {
        catch: ['fuck this', 'what the f u c k', 'you sh!t', 'f*ck off', 'stop being a b1tch', 'sh.i.t', 'fuuuuck'],
        pass: ['I shall shift it', 'Scunthorpe is a town', 'the cocktail of chemicals', 'assess the class', 'a shitake mushroom'],
      },
    },
    { id: 'profanity.mild.own', category: 'profanity', degree: 'mild', only: true, patterns: ['ass|asses|turd'], examples: { catch: [], pass: [] } },
    {
      id: 'profanity.mild',
      category: 'profanity',
      degree: 'mild',
      patterns: [
        'damn|dammit|damnit|damned|dang it', 'crap|crappy|wth', 'piss off|pissed off|pissed', 'bloody hell', 'what the hell|what the heck|the hell is|wtf|omfg|ffs|lmfao', 'arse', 'bugger off|bugger', 'sod off|bollocks|frick|fricking|freaking idiot|friggin|frigging', 'my ass|your ass|dumb ass|butthead|butthole|poop face|poophead|shut your (mouth|trap|face)', 'sucks ass|you suck|u suck|this sucks|it sucks',
      ],
      examples: { catch: ['oh damn', 'this is crap', 'wtf'], pass: ['the dam on the river', 'scrap paper', 'the donkey is also called an ass'] },
    },
    { id: 'hate.slur.own', category: 'hate', degree: 'strong', only: true, patterns: ['fag|fags|retard|retards|tard|spastic|spaz|dyke|dykes|coon|coons'], examples: { catch: [], pass: [] } },
    {
      id: 'hate.slur',
      category: 'hate',
      degree: 'strong',
      patterns: [
        'nigger|niggers|nigga|niggas|nigg*', 'faggot|faggots|faggy|fagot', 'tranny|trannies|shemale', 'kike|kikes', 'spic|spics|beaner|beaners|wetback|wetbacks', 'chink|chinks|chinky|gook|gooks|ching chong', 'paki|pakis|raghead|ragheads|towelhead|towelheads|sand nigger|camel jockey', 'retarded|libtard|mongoloid', 'lesbo', 'jigaboo|porch monkey', 'gypo|gyppo|pikey', 'heil hitler|sieg heil|white power|white supremacy rules|hitler was right|gas the <group>',
      ],
      notIn: ['nb', 'nn', 'da', 'sv', 'de', 'fr'],
      examples: { catch: ['you retard', 'f4ggot', 'he is a n1gger'], pass: ['the river Niger'] },
    },
    {
      id: 'hate',
      category: 'hate',
      degree: 'strong',
      patterns: [
        '(i|we|all of us) (really|just|all)? (hate|despise|cant stand) (all|the|those|these|every|you|dirty)? (<group>)',
        '(all|the|those|these)? (<group>) (people)? (are|r) (all|just|so|really|nothing but|a bunch of)? (stupid|dumb|dirty|disgusting|criminals|terrorists|animals|rats|pigs|thieves|lazy|evil|vermin|subhuman|scum|trash|garbage|inferior|monkeys|parasites|ugly|gross|sick|a disease|cockroaches|worthless|bad people|liars|the problem|idiots|losers)',
        '(all|the|those|these)? (<group>) (people)? (should|must|need to|deserve to|ought to) (all)? (die|be killed|be shot|be gassed|go back|go home|leave|be banned|burn|be deported|get out|disappear|not exist|be kicked out)',
        '(kill|gas|exterminate|deport|burn|hang|ban) (all|the|every|those) (of the)? (<group>)',
        'go back to (your (own)? (country|shithole|home|village|jungle|desert)|africa|mexico|china|india|where you (came|come) from)',
        '(dirty|filthy|stinking|stupid|damn|bloody) (jew|jews|muslim|muslims|mexican|mexicans|arab|arabs|gypsy|gypsies|immigrant|immigrants|african|africans|asian|asians|black|blacks|indian|indians|refugees|refugee|foreigner|foreigners|chilean|chileans|norwegian|norwegians|gays|chinese|kenyans)',
        'we dont want (<group>) (here|in (this|our)|around)', '(no|dont want|dont play with|dont talk to|stay away from) (<group>) (allowed|here|because they (stink|smell))', '(youre|you are|u r|ur) (so|such a)? gay', '(thats|that is|this is) (so)? gay', 'girls (cant|dont belong|shouldnt|are too (stupid|dumb))~2 (do|here|in|for)?', '(being gay|homosexuality) is (a (sin|disease|sickness)|disgusting|gross|wrong)', '(smell|stink|stinks|smells) like (curry|a (<group>))', '(your|ur) (skin|hair|accent|religion|god|hijab) (is|looks) (so)? (dirty|disgusting|ugly|gross|stupid|weird|like poop)',
      ],
      examples: { catch: ['All Muslims are terrorists', 'go back to your country'], pass: ['Why did people hate the king?', 'Muslims are celebrating Eid today', 'Some Norwegians are fishermen'] },
    },
    { id: 'insult.mild.own', category: 'insult', degree: 'mild', only: true, patterns: ['moron|morons'], examples: { catch: [], pass: [] } },
    {
      id: 'insult.mild',
      category: 'insult',
      degree: 'mild',
      patterns: ['(why|how) (are|r) (you|u) (so|such a|this|always so|that) (<mildinsult>)', 
        '(you|u) (are|r|look|sound|smell) (all|both)? (so|such|really|just|a|an|such a|such an|very|too|kind of|kinda|the|like|like a|as)? (a|an)? (<mildinsult>)',
        '(youre|ur|your) (so|such a|such an|really|just|a|an|very|too|kinda|the)? (a|an)? (<mildinsult>)',
        '(shut up|shaddup|shuddup|shut ur mouth)', '(nobody|no one) asked (you|u)', '(you|u) (idiot|loser|moron|dummy|stupid|weirdo|fool|noob|clown|freak|liar|creep|coward|crybaby|imbecile|dumbo)', 'what (a|an) (idiot|loser|moron|weirdo|noob|freak)', '(your|ur) (idea|drawing|work|answer|text|english|voice|face|hair|painting|poem|part|country|food|project|story|presentation) (is|are|looks|sounds) (so|really|such|just)? (a|an|like)? (stupid|dumb|ugly|garbage|trash|lame|boring|awful|terrible|horrible|the worst|crap|gross|rubbish|disgusting|weird|pathetic|useless)', '(he|she) is (so|such a|such an|a|an|really) (idiot|loser|ugly|moron|stupid|dumb|weirdo|fat|freak|gross|disgusting)', '(hes|shes) (so|such a|such an|a|an|really) (idiot|loser|ugly|moron|stupid|dumb|weirdo|fat|freak|gross|disgusting)', 'go away (you|u|loser|idiot)', '(stupid|dumb|ugly) (idiot|girl|boy|kid|loser|face|freak|moron)', 'get lost', 'dont be (so)? (stupid|dumb|an idiot)', '(you|u) (dont|cant) (know|do) (anything|nothing)~1 (right|idiot)?', 'idiot|idiots|imbecile|dumbo',
      ],
      notIn: ['fr'],
      examples: { catch: ['you are so stupid', 'shut up', 'ur ugly', 'you idiot'], pass: ['I felt so stupid', 'this is a silly question', 'You are so kind', 'you are a star'] },
    },
    {
      id: 'insult',
      category: 'insult',
      degree: 'strong',
      patterns: [
        '(nobody|no one|noone|no body|everyone|everybody|we all|the whole class|all of us) (here|in (this|the|our) (class|room|group|school))? (really|even|actually|secretly)? (likes|like|loves|wants|cares about|hates|hate|is laughing at|laughs at|thinks you are (ugly|stupid|weird)|wants to (be your friend|sit with|play with|talk to|work with)) (you|u)',
        '(nobody|no one|noone) (here)? (wants|likes|cares) (you|u|to (talk|play|sit|work|be friends) (to|with)? (you|u)|about (you|u))', '(we|i|they|everyone|everybody) (all|really|just|so|fucking)? (hate|hates|despise|detest) (you|u)', 'i (really|just|so)? hate (you|u) (so much)?',
        '(you|u|youre|ur|your) (are|r)? (all)? (so|such|really|just|a|an|such a|such an|literally|nothing but)? (a|an)? (<hardinsult>)', '(why dont you|just|please|you should|u should|go) (go)? (die|disappear|jump off|drop dead|eat poison|drown yourself|vanish)', '(you|u) (should|deserve to|need to|can) (just)? (die|be dead|rot|not exist|not be alive|never have been born|disappear forever|suffer)', '(wish|hope) (you|u) (were dead|was dead|die|would die|get cancer|get hit|had never been born|were never born|get sick|suffer)', '(the world|everyone|we|this class|life) (would be|is|will be) (so much|much|way)? (better|happier|better off) (off)? without (you|u)', '(kill|hang|cut|shoot) (yourself|urself|yourselves|ur self|your self|yo self)', 'kys|kysx', 'go (kill|hang) (yourself|urself)', '(you|u) (dont|do not) deserve (to live|friends|to be here|to be alive|love)', '(dont|do not|lets not|nobody|never|no one) (anyone|anybody)? (talk|play|speak|sit|work|be friends) (to|with) (him|her|camila|amal|that (girl|boy|kid|loser|freak))', '(lets|we should|we will|everyone) (all)? (ignore|exclude|block|kick out|laugh at|make fun of|bully|gang up on|pick on) (him|her|you|them|that (girl|boy|kid|loser|freak|new kid)|the (new|fat|ugly|weird|quiet) (girl|boy|kid))', '(ugly|fat|stupid|dumb|worthless|disgusting) (pig|cow|whale|bitch|rat|dog|monkey|ape)', '(you|u) (stink|smell) (like)~2', 'your (mom|mum|mother|momma|mama|family|dad|sister) (is|are) (so|a|an|such a)? (fat|ugly|stupid|poor|whore|trash|disgusting|pig|dumb|joke)', '(your|ur|yo) (mom|mum|momma|mama) (is )?so fat', '(you|u) (have no|got no|dont have any|will never have any|have zero) friends', '(get|go) (cancer|aids)', '(no wonder) ~2 (hates|left|leave|likes) (you|u)', '(youre|you are|ur|u r) (not welcome|not wanted|a waste|unwanted|unloved|unlovable|dead to (me|us))', '(everyone|we|they) (only)? (laughs|laugh|are laughing) (at|behind) (you|u|your back)', '(we|i|nobody|no one) (dont|do not|doesnt)? wants? (you|u) (here|in (our|this|the) (group|team|class|room))',
      ],
      examples: { catch: ['nobody likes you', 'everyone hates you', 'kys', 'go kill yourself', 'you are worthless'], pass: ['nobody likes rain on a walk', 'everyone hates waiting', 'without you we could not finish'] },
    },
    {
      id: 'threat',
      category: 'threat',
      degree: 'strong',
      patterns: ['(<will>|ill|i|we|well) (break|smash|cut off|twist|snap) (your|ur|his|her) (legs|leg|arms|arm|neck|nose|face|teeth|bones|fingers|jaw|head)', 
        '(i|we|he|she|they|im|ill|my brother|my friends) (<will>) (<will>)? (find you and)? (<hurt>) (you|u|ur face|your face|him|her|your family|you all|everyone|all of you|your (mom|dad|dog|cat|friends)|that (kid|girl|boy|bitch)|the (teacher|kid)|up the school|up (your|this|the) school|the school (up|down))',
        'ill (<hurt>) (you|u|ur face|your face|him|her|your family|everyone)', '(you|u|youre|ur|your) (are|r|will|gonna|going to|so|as good as)? (so|gonna|be|going to)? (dead|dead meat|die|regret it|regret this|pay for (this|that|it)|be sorry)', '(i|we|ill|well) (know|found|found out) where (you|u) live', '(watch|watch out|better watch) (your|ur) back', '(wait|just wait) (until|till|til) (i|we) (see|find|catch|get) (you|u)', '(im|i am|we are|were) (coming|going to come|gonna come) (for|after|to get) (you|u)', '(bring|bringing|take|taking|have|got) (a|my|the|my dads) (gun|knife|bomb|weapon|pistol|rifle) (to|in|at|into) (school|class|the school|my bag)', '(bomb|blow up|burn down|shoot up) (the|your|this|our|my) (school|class|house|classroom)', '(ill|i will|im gonna|i am going to|we will|well) (get|find|catch|beat|mess|make) (you|u) (for (this|that)|up|pay|after (school|class)|suffer|cry|bleed|one day|tomorrow|outside)', '(beat|kick|punch|smash) (you|u|your|ur|him|her|his) (up|ass|face|teeth|head)~1 (in|after school|tomorrow|off|out)?', '(there will be|its going to be|gonna be) (blood|a shooting)', '(sleep with one eye open|snitches get stitches|youre next|you are next|ur next|your days are (numbered|counted)|i will end you|ill end you|you wont (live|make it|wake up|see tomorrow|survive)|say goodbye to your (life|family|dog))', '(do it|say it|send it|answer|shut up|give it|tell me|pay) (or|or else) (i|ill|we|i will|im gonna|youll|you will) (<hurt>|post|share|send|tell|leak|show|regret)', '(ill|i will|im gonna|i am going to|we will|i can|i could) (post|share|leak|send|show|spread) (your|ur|the|that|those|these) (pics|pictures|photos|nudes|secrets|video|secret|photo|picture|screenshots|chat) (to|with|if|unless|on|everywhere|online)', '(if you|unless you) ~5 (ill|i will|im gonna) (<hurt>|post|leak|share|expose) (you|u|your|ur|it|everyone|him|her)', 'meet me (outside|behind the school) (and|so) (fight|well see)',
      ],
      examples: { catch: ['I will kill you', "I'm gonna beat you up after school", 'I know where you live', 'bring a knife to school'], pass: ['this homework is killing me', 'kill the process', 'The king will kill the dragon in chapter 3', 'shoot a video'] },
    },
    {
      id: 'selfharm',
      category: 'selfharm',
      degree: 'strong',
      patterns: ['(been|keep|started|start|kept|stop|starting) (cutting|hurting|harming|burning|starving|hitting|scratching) myself', 'i ~2 (dont|do not) (want to|wanna) (be alive|live|exist|be here anymore|wake up)', 
        '(i|i just|i really|i sometimes|sometimes i) (just|really|so|sometimes|only|often|kinda|honestly|actually)? (want to|wanna|want|wish i could|would like to|am going to|gonna|will|might|should|could|need to|feel like|think about|thought about|am thinking about|keep thinking about|have thought about|tried to|am planning to|plan to|decided to) (just|to|about)? (die|dying|kill myself|killing myself|be dead|being dead|end it all|end it|ending it all|ending it|end my life|ending my life|end everything|hurt myself|hurting myself|cut myself|cutting myself|hang myself|hanging myself|disappear forever|disappearing forever|not exist|never wake up|not wake up|sleep forever|not be alive|not be here anymore|jump off a (bridge|building|roof)|commit suicide|overdose|take all my pills|starve myself|sleep and never wake up|disappear|stop existing|stop living|give up on life|go to sleep and not wake up)',
        '(im|ima|imma|i am) (gonna|going to|about to|planning to|thinking of|thinking about|so close to) (kill|killing|cut|cutting|hurt|hurting|hang|hanging|end|ending) (myself|my life|it all|it)', '(im|i am) suicidal|feel suicidal|feeling suicidal|suicidal thoughts|my suicide|suicide note', '(i|ive|i have) (been|started|keep|always|sometimes|often)? (cut|cutting|burn|burning|hurt|hurting|harm|harming|starve|starving|hit|hitting) myself (again|when|because|so|at night|every|with|on)', 'i (cut|cutted|burn|hurt|harm|starve|scratch) myself (again|when|because|so|at night|every|with|on|to feel|last|yesterday|today)', '(kill|killing|cut|cutting|harm|harming|hang|hanging) myself', 'i (dont|do not|cant|can not|cannot) (really|even)? (want to|wanna|see (any|a) (reason|point) to|know why i should|care to|feel like|have a reason to|stand to) (live|exist|be alive|living|wake up|keep living|go on|be here|be on this earth|being alive) (anymore|any more|any longer|at all|like this)?', 'i (dont|do not) (want to|wanna) (live|exist|be alive|wake up|be here) (anymore)?', 'i (cant|can not|cannot) (go on|do this anymore|take it anymore|take this anymore|keep going|live like this|live anymore)', '(nobody|no one|noone|nobody would|no one would|everyone would|everyone|they|my family|my parents|the world) (would|will|d) (be better off|be better|care if i (died|die|was gone|disappeared|were gone|were dead|was dead)|miss me (if|when)|notice if i (died|disappeared|was gone)|be happier) ~2 (without me|if i|me|gone|died|dead)?', '(nobody|no one) would (care|notice) if i (died|was gone|were gone|disappeared|was dead|killed myself|vanished)', '(nobody|no one) would miss me', 'better off (without me|if i (was|were) (dead|gone))', '(wish|wished|wishing) (that)? i (was|were|had|could be) (dead|never born|never been born|not alive|not here|gone forever)', '(wish|wished) i (wasnt|werent) (born|alive|here)', '(there is|theres|see) no (point|reason) (in|to|of|for) (living|live|life|go on|going on|being alive|me to live)', '(my life|life) (is|has|isnt|is not) (no|worthless|pointless|over|not worth living|worth living|not worth it|meaningless)~1 (anymore|meaning|point|living)?', 'i hate (my life|myself|being alive|living) (so much)?', 'i (feel|am) (so|completely|totally|just|always)? (worthless|hopeless|empty inside|broken inside|like a burden|a burden to everyone|like nobody would miss me)', '(my (dad|father|mom|mother|stepdad|stepfather|uncle|brother|parents|stepmom|grandpa|coach|cousin|aunt)|he|she|someone|a man|my teacher) (hits|beats|hurts|touches|hit|beat|touched|kicks|punches|rapes|raped|abuses|abused|slaps|burned|burns|locks|molested) me', '(someone|he|a man|my uncle|a grown up|an adult|my stepdad) (is|keeps|was) (touching|hurting|hitting|beating|abusing) me', 'i (am|m) (afraid|scared) (to go|of going) home', '(im|i am) (afraid|scared) (to go|of going) home', 'i (havent|have not|stopped|dont|do not) (eaten|eat|eating) (for|in|because|so that|anything) ~3 (days|fat|thin|skinny|lose weight|anymore|to be)', '(make|making|made) myself (throw up|vomit|puke|sick)', 'goodbye (everyone|forever|world|cruel world)~2 (forever|miss|sorry|love)?', 'this is my last (message|day|night|goodbye)', '(i|i just) (want|wanted) (to say)? goodbye (forever|to everyone|before i)', 'i (took|swallowed|have taken) (all|too many|a lot of|a bunch of) (my|the|of)? (pills|tablets|medicine|medication)', 'i have (scars|cuts) on my (arms|wrists|legs|arm)', 'i (cut|slit) my (wrists|wrist|arms|arm|legs)', 'i want it (all)? to (end|stop|be over)', 'no one (loves|cares about|would miss) me', 'nobody (loves|cares about|would miss) me', 'im tired of (living|life|being alive|existing)', 'i am tired of (living|life|being alive|existing)', 'i feel like (dying|ending it|nobody wants me alive)', 'unalive (myself|me)|i want to unalive',
      ],
      examples: { catch: ['I want to die', 'i wanna kill myself', "I don't want to live anymore", 'nobody would care if I died'], pass: ["I'm dying to see it", 'I want to die of laughter', 'Suicide rates fell in the country', 'this heat is killing me'] },
    },
    { id: 'sexual.own', category: 'sexual', degree: 'strong', only: true, patterns: ['tits|boner|cums'], examples: { catch: [], pass: [] } },
    {
      id: 'sexual',
      category: 'sexual',
      degree: 'strong',
      patterns: [
        'nudes|porn|porno|pornhub|pornography|xxx video|hentai|onlyfans|xvideos', '(send|show|give|share|trade) (me|us)? (your|ur|some|a|any)? (nudes|nude|naked|boobs|tits|dick|pussy|titties|butt pics|dick pics|dickpic)', 'dickpic|dick pic|dick pics', '(your|ur|nice|big|show|sexy) (tits|boobs|titties|boobies|ass|butt|pussy|dick|cock|vagina|penis)', '(have|having|want|had) sex (with)', '(wanna|want to|lets|do you want to) (have sex|make out|fuck|hook up|bang|do it with me|sleep together|sext|cyber)', '(are you|r u|ru) (a)? virgin', '(you are|youre|ur|u r) (so|such a)? (sexy|hot af|horny)', '(im|i am|i get|getting|makes me) (so)? horny', 'horny', '(blowjob|handjob|bj|rimjob|deepthroat|cumshot|creampie|gangbang|threesome|orgy|dildo|vibrator|fleshlight)', '(jerk|jack|jerking|jacking|wank|finger|fingering|touch|touching) (off|yourself|myself for you|urself)', '(masturbate|masturbating|fap|fapping) (for me|to you|on cam)?', 'rape (you|u|her|him|me)|(ill|i will|gonna) rape', '(what|whats|describe) (are you|r u|you) wearing (under|to bed|right now)', '(your|ur) (bra|cup) size|what color (is|are) (your|ur) (underwear|panties|bra)', '(take|taking) (off)? (your|ur) (clothes|shirt|pants|underwear|bra|panties) (off)?', 'sext|sexting with|cybersex', '(touch|kiss|lick|suck) (your|ur|my|you) (body|lips|private|privates|down there|tits|dick|boobs)~1', 'titties|blowjobs|cumming',
      ],
      examples: { catch: ['send nudes', 'watch porn', 'you are so sexy'], pass: ['sexual reproduction in plants', 'the sex of the turtle depends on temperature', 'breast cancer', 'the penis and the vagina are organs'] },
    },
    {
      id: 'picture',
      category: 'picture',
      degree: 'strong',
      patterns: ['(send|show|post|take) (me)? (one|some|it|more|another|a pic|a photo|pics|photos) without (your|ur|a|any) (shirt|clothes|top|pants|bra|underwear)', '(send|show|give|post|share|text) (me|us)? (a|an|your|another|some|ur|one) (quick|cute|nice|new)? (selfie|selfies|face pic)', '(show|send|tell|see) (me)? (what|how) (you|u) look like', 
        '(send|show|give|share|post|text|dm|snap) (me|us) (a|an|some|your|ur|more|another|the)? (nice|cute|hot|sexy|new|recent|full body|private|mirror|face|quick|one)? (<photo>) (of|from|in|with)(you|u|your|ur|yourself|urself|ur self)', '(send|show|give|share|post) (me|us)? (a|an|some|more|another|one)? (nice|cute|hot|sexy|new|full body|private|mirror)? (<photo>) (of|with) (you|u|your|ur|yourself|urself)~1', '(send|show|share|post|text) (me|us)? (your|ur) (face|selfie|selfies|pic|pics|body|room|photo|picture|legs|feet)', '(can|could|may|will|do|would) (i|you|u|we) (please|pls|maybe|just)? (see|get|have|send|show|post|share) (me|us)? (a|an|some|your|ur|more)? (<photo>) (of|from)? (you|u|your|ur|yourself)', '(can|could|may) i (see|have|get) (your|ur) (face|body|pic|photo|picture|selfie|room)', '(what|how) do (you|u) look like ~2 (send|show|pic|photo)', '(turn|switch|put) (on)? (your|ur) (cam|camera|webcam) (on)? (for me|just for me|so i can|so only)', '(want|wanna|like|love) to see (you|u|your|ur) (in (a|your|ur)|without|body|face|naked|selfie|pic|photo|picture)~1 (bikini|swimsuit|underwear|clothes|shirt|pajamas)?', '(got|have|any) (more)? (pics|photos|pictures|selfies) (of|from) (you|u|yourself|urself)', '(pic|pics|photo|picture|selfie) (of (you|u|urself|yourself))? (pls|plz|please|now|asap)', 'pic4pic|pic for pic|selfie for selfie|(i will|ill) send (you|u)? (mine|one) (if|first|too)', '(take|make|snap) (a|some|another) (<photo>) of (yourself|urself|your (face|body|legs|room)) (and send|for me|and show)?', '(dont|no need to) wear ~3 (photo|picture|pic|camera|cam)',
      ],
      examples: { catch: ['send me a pic of you', 'can i see a photo of you', 'show me your face'], pass: ['send me a picture of the river', 'can you share the photo of the glacier', 'our class picture', 'a picture of your experiment'] },
    },
    {
      id: 'secrecy',
      category: 'secrecy',
      degree: 'strong',
      patterns: ['(this is|its|it is|thats|this will be) (just|only|gonna be|going to be)? our (little|own|special|big)? secret', '(dont|do not|never|please dont) (ever)? (tell|show|mention|send|read|let) ~3 (your|ur|my|our|any) (parents|parent|mom|mum|mother|dad|father|teacher|teachers|family|principal|folks)', 
        '(dont|do not|never|u cant|you cant|you must not|you mustnt|you shouldnt|please dont|better not|no need to|not) (ever|you dare|go and|just)? (tell|telling|show|mention|say|let|inform) (this|it|that|anything)? (about)? (this|it|to|that)? (to)? (your|ur|the|ya|my|our|any)? (<adult>)', '(dont|do not|never) (let|make) (your|ur|the|my)? (<adult>) (know|see|find out|read|hear)', '(keep|stay|stays|leave|its|it is|this is|thats|lets keep|let it be) (it|this|that|everything|us|these|our chat|what we)? (a|as a|as our|our|a little|my|between|just)? (little|big|special|own)? (secret|secrets|between us|between you and me|just between us|only between us|just between you and me|private between us)', '(our|a) (little|special|big|own) secret', '(can|could|will|are|do) (you|u) (keep|good at keeping|able to keep|know how to keep) (a)? secrets?', '(your|ur|the) (<adult>) (must not|mustnt|cant|should not|shouldnt|dont need to|doesnt need to|wont|will never|must never|should never|cannot) (ever)? (know|find out|see|hear|read) (this|it|that|about)?', '(delete|erase|clear) (this|the|these|our|all|your|ur) (chat|chats|message|messages|conversation|history|texts)~1 (after|so|before|when|now)?', '(without|behind) (your|ur|the) (<adult>) (knowing|noticing|seeing|finding out|backs|back)', '(promise|swear) (me)? (you|u)? (to|that|wont|not to|will not)? (you|u)? (not|wont|never|to never|will not) tell (anyone|anybody|your|ur|the|a soul|nobody)', '(no one|nobody|none) (else)? (can|must|should|needs to|has to|will ever|may|is allowed to) (ever)? (know|find out|hear|see) (about)? (this|it|us|that|we|what)?', '(just|only) between (us|you and me|the two of us|me and you)', '(hide|hiding) (this|it|the phone|your phone|the chat|our chat|the messages) from (your|ur|the|my)? (<adult>)', '(dont|do not) tell (any|no)? (on me|a soul|anyone|anybody|nobody)', '(say|tell them|pretend) (you|that you|youre|you are) (going to|at|were at) ~4 (so|if) (they|she|he) (dont|wont|asks|ask)', '(its|it is|this is|thats) (top)? secret between',
      ],
      examples: { catch: ["don't tell your parents", 'this is our little secret', 'keep it between us'], pass: ['the secret of the pyramids', 'do not tell the answer before we guess', 'the message was a secret code', 'Tell your parents about the walk'] },
    },
    {
      id: 'meeting',
      category: 'meeting',
      degree: 'strong',
      patterns: [
        '(meet|see|visit) (me|u|you|up|with me|up with me) (alone|in person|irl|in real life|just us|just you and me|just the two of us|only us|without|by ourselves|secretly|in secret|on your own|somewhere private|somewhere quiet)', '(lets|we should|we could|we can|can we|could we|wanna|want to|do you want to|would you like to|should we|shall we|i want to|id like to|u wanna|can i|when can we|where can we|maybe we (can|could)) (secretly|all|maybe|just)? (meet|meet up|hang out|hangout|meetup|get together|link up|see each other|meet each other|meet you|meet u|see you|see u) (in (real life|person|town|the park|the city|secret|a cafe)|alone|after (school|class)|tomorrow|tonight|this weekend|irl|somewhere|outside|secretly|just us|just the two of us|only us|at (the|my|your|a|#num)|on (saturday|sunday|friday|monday|tuesday|wednesday|thursday)|by ourselves|without|one day alone|behind|near|only you and me|just you and me)', '(meet|meeting) (me|up)? (at|in|behind|near|outside|by) (the|my|your|a) (park|mall|station|school gate|bus stop|beach|house|place|gym|corner|parking lot|forest|bridge|shopping center|cinema|car park|playground|back) (after|at|tomorrow|tonight|alone|on|and|this|#num|by|without)~1', '(come|come over) (to|by|over to) (my|mine|our|ma) (house|place|home|room|flat|apartment|hotel|car) (alone|after|when|tonight|tomorrow|and|without|this|on|at|if)~1', '(ill|i will|i can|i could|let me|im gonna) (pick|come and pick|come to pick|come get|wait for) (you|u) (up)? (after|at|from|alone|outside|in my car|near|behind|tomorrow|tonight|with my car)', '(are|r|will) (you|u|ya) (be)? (home|there|at home)? alone (at home|now|right now|tonight|today|in your room|this|after)?', '(are|r) (your|ur) (parents|mom|mum|dad|family|folks) (home|at home|there|around|away|out|asleep|sleeping|working)', '(come|go|walk|be there|bring nobody) alone (to|and|so|ok)', '(come|go) (there|here|with me)? (alone|by yourself|without (your|telling))', '(when|what time) (are|will|do) (you|u) (be)? (home|alone|walk home|walking home|get home) (alone|by yourself)?', '(which|what) way do (you|u) walk (home|to school)', '(dont|do not) bring (anyone|anybody|your|a friend|friends|nobody) ', '(i want to|i wanna|id love to|can i) (meet|see|visit) (you|u) (in real life|irl|in person|alone|at your|so bad|so badly|when|this weekend|tomorrow|after school)', 'just (you and me|the two of us|us two|me and you) (alone|at|in|ok|tonight|tomorrow|after)~1', '(get|climb|come|sneak) (in|into) (my|the) car', 'sneak out (and|to|tonight|of|with|at)', '(where|which street|which house|what street|what address|which building) (do|does|are|is) (you|u|ur|your) (exactly|live|living|house|home|stay)~1', 'what(s| is) (your|ur) (home)? (address|street)',
      ],
      examples: { catch: ["let's meet alone after school", 'come to my house alone', 'are your parents home?'], pass: ['we meet at 14:00 in the room', 'our classes will meet online tomorrow', 'the two rivers meet near the town', 'meet the glaciologist on Friday'] },
    },
    {
      id: 'offplatform',
      category: 'offplatform',
      degree: 'strong',
      patterns: ['(text|call|dm|message|facetime) (me|us|each other|eachother)? instead (of|here|ok)', '(do|does|have|got|r|are) (you|u|anyone|ya) (have|got|on|use|using)? (a|an)? (<realapp>)', 'u got (<realapp>)', 
        '(add|find|follow|text|message|msg|dm|call|write|hit|reach|contact|friend|search|look|ping|pm|chat|talk|invite|join|ring|snap|hmu) (me|us|up|for me|to me|with me|me up|my|her|him)? (there|later|back|now|instead|over)? (on|in|at|through|via|by|over|using|with|from)? (my|ur|your|the|our|a)? (<realapp>)', '(do|does|have|u|you|got|anyone|r|are) (you|u|they|have|got|guys|on|anyone)? (all)? (have|got|use|using|on|in|has|play)? (a|an)? (<realapp>) (account|too|so we can|i can add|we can|name|id|user)', '(whats|what is|wats|wht is|give me|gimme|send me|tell me|drop|share|can i (have|get)|whats ur|need) (your|ur|the|me|us)? (<realapp>|number|phone|phone number|cell|digits|email|e-mail|gmail|address|gamertag|username|user name|snap name|insta name|discord tag|nickname on) (number|name|username|handle|id|tag|account|user|address|please|pls|so i|so we)', '(give|send|tell|text) (me|us) (your|ur) (number|phone|phone number|cell|mobile|digits|email|e-mail|contact|insta|snap|discord|gamertag|username|whatsapp|ig|tiktok|telegram|address)', '(can|could|may) (i|we) (have|get) (your|ur) (number|phone|phone number|cell|email|e-mail|insta|snap|discord|address)', '(whats|what is|wats) (your|ur) (number|phone number|phone|cell|email|e-mail|gmail|insta|snap|discord|address)', '(lets|we can|we could|can we|could we|shall we|want to|wanna|should we|better|rather|please) (just|also|maybe)? (talk|chat|move|switch|continue|go|write|meet|text|call|speak|video call|play|message|facetime|go over|keep talking|keep chatting) (each other|more|this|to|over|it|there|together|about it|privately)? (on|to|in|over|via|through|at|by|with|using)? (the|a|my|your)? (<realapp>|private chat|another app|a different app|somewhere else|somewhere private|dms|dm|private|other app)', '(move|take|continue) (this|it|the chat|our chat|talking|the conversation|chatting) (to|on|over to|in|somewhere|off) (the|a)? (<realapp>|private|dms|another app|another place|a different app|else|here)', '(dm|pm|hmu|text|message|msg|write|call) me (privately|private|on|at|later|after|in private|outside|directly|instead)', '(join|here is|heres|come to|this is) (my|our|the) (discord|whatsapp|telegram|insta|snapchat|signal|roblox|minecraft) (server|group|channel|chat|link|room)', '(i made|made|lets make|we should make|ill make|i created|create|start|join) (a|an|our|the)? (<realapp>|group chat on|gc on|groupchat on)~1 (group|server|chat|channel|gc)', '(talk|chat|write|speak|message) (to me|with me|each other|to each other)? (outside|away from|off) (this|of this|of here|the|here) (room|app|platform|site|school|chat|website)?', '(private|secret) (chat|group|channel|server) (without|with no|so that|where) (the|teachers|no)?', 'hmu on|slide into my dms|my dms are open|check my (profile|bio|insta|snap)',
      ],
      examples: { catch: ['add me on discord', "let's talk on whatsapp", "what's your insta", 'give me your number'], pass: ['we studied how TikTok works', 'Instagram was founded in 2010', 'the signal is strong', 'Our survey asked how many use Snapchat'] },
    },
    {
      id: 'handle',
      category: 'handle',
      degree: 'strong',
      patterns: [
        '(my|here is my|heres my|follow my|add my|find my) (<konto>|gamertag|username|user name|handle|psn|roblox|discord|user|epic|minecraft|fortnite|steam|xbox) (name|username|id|tag|account|handle|user|number)? (is|its|it is|as|called)? (called)? #any', '(insta|ig|snap|snapchat|instagram|discord|tiktok|telegram|gamertag|roblox) (name|username|id|tag|account|handle|user)? (is|its) #any', '(im|i am|its me|you can find me|find me|add me|follow me|search|search for) (called|as|under|named)? #any on (<konto>)', '(im|i am) on (<konto>) (as|under)? ~1 (name|as|called|user|username) #any',
      ],
      examples: { catch: ['my insta is cami_x', 'my snap is cami2010'], pass: ['my name is Cami'] },
    },
    {
      id: 'address',
      category: 'address',
      degree: 'strong',
      patterns: [
        '#num (#name|#name #name) (street|avenue|ave|lane|boulevard|blvd|drive|road|court|crescent|terrace|close|gardens|grove|mews|st|rd|dr|ln)', '(#num) #any (street|avenue|boulevard|blvd|crescent|lane|road) (number|apt|apartment|flat|please|in)', '#num (elm|oak|maple|main|park|church|high|pine|cedar|green|king|queen|station|mill|hill|school|garden) (street|st|road|rd|avenue|ave|lane|ln|way|drive|dr|place|square|row)', '(i live|we live|my house is|my address is|my home is|our house is|come to|she lives|he lives|i stay|im staying) (at|in|on|is)? (number|no|house|flat|apartment|house number)? #num~1 #any', '(my|our|her|his) (home)? address is', '(i live|we live|my house is) (on|at|in) (the)? (#any)? #any (street|avenue|road|lane|drive|boulevard|court|close) (number|no|house|flat)? #num', '(apt|apartment|flat|unit) #num~1 (#num|block|building|floor|street|road|tower)', '(house|flat|plot|door) (no|number|nr) #num', '(p o box|po box|pobox) #num', '(my)? (zip code|post code|postal code|zipcode|postcode) is? #num',
      ],
      examples: { catch: ['I live at 14 Elm Street', 'my address is 221 Maple Avenue'], pass: ['The road is 14 km long', '3 people crossed the street', 'we counted 12 cars on the road'] },
    },
    {
      id: 'identity',
      category: 'identity',
      degree: 'strong',
      patterns: [
        '(my|our) (full|real|whole|complete|last) name is (#any) (#any)', '(my name is|im|i am|i m|this is) #any #any ~1 (and)? (i|im|i am|aged|age)? (am|m)? #num (years old|years|yrs|yo|y o|year old)? ~1 (and)? (i)? (go to|attend|study at|in class|from|at|live|am in|i go to) ', '(how old|what age) (are|r) (you|u|ya) (really|exactly|by the way|btw)? ~1 (and|where|what|which|do|are)', 'asl|a s l|age sex location', '(what|which) school do (you|u) go to', '(whats|what is|tell me|give me) (your|ur) (full|real|last) name', '(my|our) (password|pin|pin code|passcode|login) is', '(give|tell|send) me (your|ur) (password|login|passcode|pin)', '(whats|what is) (your|ur) (password|pin|login)',
      ],
      examples: { catch: ['my full name is Camila Rojas', 'what school do you go to', 'my password is'], pass: ['My name is Camila', 'I am 12 years old', 'The full name of Norway is the Kingdom of Norway'] },
    },
  ],
  innocent: ['(scunthorpe|penistone|fugging|intercourse|condom|hell|village|town|austria|visited|from|called) ~3 fucking', 'fucking ~4 (austria|fugging|village|penistone|scunthorpe|intercourse)', '(condom|intercourse|newfoundland|town|village|canada) ~3 dildo|dildo ~2 (newfoundland|canada|intercourse)', 
    'moby dick|philip k dick|dick cheney|dick van dyke|dick turpin|tom dick and harry|spotted dick|dick whittington|dick smith', 'pussy willow*|pussy riot|pussycat|pussy cat|puss in boots', 'shiitake|shih tzu', 'cock a doodle doo|peacock|cock of the walk|weathercock|hancock', 'blue tit|great tit|coal tit|tits are (birds|small)|blue tits|great tits|tit for tat', 'kill (the|a|this|that|two|all|some) (process|bacteria|virus|viruses|germs|time|weeds|cells|cancer|mosquitoes|birds|mood|job|task|program|server|engine|lights|insects|microbes|plants|fish)', 'killing me (softly|with)?', '(this|the|that|it|my|maths|math|homework|heat|suspense|waiting|shoes|feet|back) ~2 killing me', '(dying|die|died|dead) (to|of|from|for|with) (see|know|laughing|laughter|hunger|thirst|boredom|embarrassment|heat|tiredness|cancer|the plague|plague|cholera|hear|find|meet|try|a|read)', 'shoot (a|the|some|our|another) (video|film|movie|photo|picture|scene|clip|ball|basket|hoops|goal|penalty)', '(ass|asses) (is|are|and|in the bible|were|was) (a|an|animals|donkeys|also|mule|mules|horses)', 'wild ass*|the ass is|jackass penguin*|(called|or) an ass', 'hoover dam|damn yankees|dam', 'hoe|hoes (and|is|was|were|for|to)', 'garden hoe*|(a|the|with|using) hoe*', 'bastard (sword|toadflax|william)', '(william the) bastard', 'female (dog|dogs) ~3 bitch', 'bitch (is|means) (a|the)? female', 'to kill a mockingbird', 'i shot the (sheriff|video|photo)', 'killing time', 'dead sea|dead end|dead line', 'shot put|hot shot', 'the prick of (a|the)', 'prick (a|the|your|its|his|her) (finger|ears|skin|balloon|dough)', '(sex|gender) (education|hormones|cells|chromosomes)', 'coon cat*|maine coon*', 'dyke (broke|was|is built|road|walls)', 'a chink in (the|his|her|their)', '(a|the) (spic) and span', 'flame retardant*|fire retardant*', 'horny toad*|horny layer|horny beak*', 'anglo saxon', 'penis and|vagina and', 'dog eat dog', 'hang out (the|with the class|the washing)', 'cut myself (a|some) (slice|piece|off)', 'cut myself (with|on|while|when) (a|the|paper|shaving|cooking|cutting|scissors|knife|cooking)', 'hurt myself (when|while|playing|in|at|falling|on|running|during) ', '(accidentally|almost|nearly|by accident) (cut|hurt|burned|burnt|hit) myself', 'beat (you|u) (at|in|to) (chess|the|football|it|a|this|running|there|maths|math|cards)', 'dying of the light',
  ],
  study: 'novel book character characters chapter story poem film movie play author scene text source quote quotation bully says said writes wrote legend tale fable letter speech song lyrics myth',
  spoken: {
    numbers:
      'zero 0 oh 0 nought 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 niner 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90',
    and: 'and then',
    twice: 'double 2 triple 3',
    plus: 'plus',
    at: 'at',
    dot: 'dot',
    office: 'switchboard office reception headteacher principal secretary museum library',
    dash: 'dash hyphen minus space',
    phone:
      'phone telephone tel mobile cell cellphone call text sms ring dial whatsapp phonenumber reach contact callme textme hotline fax tlf my_number phone_number call_me text_me reach_me number_is digits',
    measure:
      'km kilometers kilometres meters metres m cm mm kg g grams tons tonnes litres liters people inhabitants population years dollars usd euros points score area isbn doi id pi approximately about roughly around species stars cells atoms steps views votes bytes pixels hz hertz joules watt watts pa hpa serial code barcode equals total sum distance mass speed degrees id version order reference invoice page pages line lines times million billion thousand followers subscribers students children refugees deaths cases citizens trees birds seconds minutes hours days miles feet acres hectares',
  },
}
