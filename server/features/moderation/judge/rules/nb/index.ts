import type { LanguageRules } from '../types.ts'

export const nb: LanguageRules = {
  language: 'nb',
  version: 1,
  common:
    'og er var det som på til av en ei et jeg du vi dere han hun de den ikke med for om har hadde kan kunne skal skulle vil ville må hva hvem hvor hvordan hvorfor når fra eller men så bare fordi her der meg deg oss dem min mitt mine din ditt dine vår vårt sin seg også noe noen alle mye mange hei ja nei takk vær skole klasse klassen læreren lærer lekser blir ble få får gå går',
  classes: {
    jeg: 'jeg|eg|æ|je|vi',
    meg: 'meg|mæ|oss|me',
    du: 'du|u|dere|de|dykk|dokker',
    deg: 'deg|dæ|dere|deg sjøl',
    din: 'din|ditt|dine|di|deres|dykkar',
    er: 'er|e|ser|blir|virker',
    voksen:
      'foreldre|foreldrene|foreldra|mamma|pappa|mor|far|moren|faren|mora|læreren|læraren|lærer|lærar|lærerne|noen|nokon|nåkka|voksne|vaksne|en voksen|broren|søsteren|familien|venner|andre|noen andre|nokon andre|klassen|rektor|hjemme|ingen|mora di|faren din|moren din|foreldrene dine|mammaen|pappaen',
    app: 'whatsapp|insta|instagram|snap|snapchat|snappen|tiktok|discord|telegram|signal|messenger|facebook|fb|skype|facetime|kik|viber|roblox|steam|imessage|twitter|bereal|jodel|yubo|instaen|psn',
    bilde: 'bilde|bilder|bildet|selfie|selfier|foto|nudes|nude|nakenbilde|nakenbilder|bilete|snap av|video av|pic|pics|bildar|nuder',
    mild: 'dum|dumme|dumt|stygg|stygge|teit|teite|idiot|idioter|taper|tapere|kjedelig|rar|rare|ekkel|ekle|ekkelt|treig|lat|feit|tjukk|tjukke|barnslig|kleine|klein|pinlig|svak|håpløs|udugelig|patetisk|nerd|tulling|tullinger|tosk|tosken|dust|duster|fjols|noldus|feig|feiging|løgner|juksemaker|unge|gris|svin|særing|raring|weirdo|loser|noob|stygging|tapar|ekkelt menneske|dårlig|dårligst|verst|ubrukelig|frekk|masete|irriterende|sprø|gal',
    hard: 'verdiløs|verdilaus|ingenting verdt|gris|svin|ku|hval|rotte|feit gris|feite gris|søppel|møkk|drittunge|drittsekk|mongo|tilbakestående|et null|et monster|avskum|utskudd|motbydelig|ekkel taper|stygg som|en plage|feit som|patetisk taper|stygg og feit|feit og stygg|en taper|ikke verdt',
    gruppe:
      'jøder|jødene|jøde|muslimer|muslimene|muslim|innvandrere|innvandrerne|flyktninger|flyktningene|asylsøkere|utlendinger|utlendingene|svarte|de svarte|mørkhudede|homofile|homoer|lesber|lesbiske|samer|samene|romfolk|sigøynere|pakistanere|somaliere|arabere|araberne|kinesere|kineserne|afrikanere|afrikanerne|chilenere|chilenerne|latinoer|svensker|polakker|kristne|jenter|jenter som deg|transer|transpersoner|funksjonshemmede|autister|indere|amerikanere|russere|folk som deg|sånne som deg|folket ditt|landet ditt|indianere|mexicanere|ukrainere',
    skade: 'drepe|drep|slå|slår|banke|banker|knuse|knuser|knivstikke|stikke|skyte|skyter|kverke|kverker|skade|ta|tar|jule opp|kvele|kveler|sparke|ødelegge|ødelegger|mose|moser|dreper|skadar|drepa|knuse trynet på|brenne|denge|henge|gruse|grise|spark|banka',
    vil: 'skal|vil|kommer til å|kjem til å|ska|kunne|burde|har lyst til å|tenker å|kommer snart og|sverger jeg skal|har tenkt å|får lyst til å',
    tid: 'i morgen|i kveld|i dag|etter skolen|etter skulen|på lørdag|på søndag|på fredag|i helgen|i helga|senere|seinere|en dag|i natt|etter timen|alene|aleine|åleine|hemmelig|i smug|bare oss to|bare vi to|bare du og jeg|uten|i parken|på senteret|på kjøpesenteret|bak skolen|bak gymsalen|på stasjonen|i skogen|hjemme hos|på stranda|kl|klokka|klokken|i virkeligheten|på ordentlig|irl',
  },
  rules: [
    { id: 'profanity.own', category: 'profanity', degree: 'strong', only: true, patterns: ['kuk|kukk|fitte|fittetryne|horer|drittsekk*|knull*', 'fanden|fæn|fordømte|fordømt|satan|satans|kukken|kuken|kuker|fitta|fitten|hore|horen|pikk|pikken|pule|puler|puling|dritt|drit|dritten|tispe|tisper|ludder|merr|fakk|fokk|homse|soper|sopere|soperen'], examples: { catch: [], pass: [] } },
    {
      id: 'profanity',
      category: 'profanity',
      degree: 'strong',
      patterns: [
        'faan|fsen|førbanna|forbanna|forbannet|forbannede', 'faen|faens|faenmeg|faenskap|fandens|faenta', 'helvete*|hælvete|hælvette|helvette|helvede|hælvetes', 'jævel*|jævl*|jævla*|jævlig*|djevel|javla|javlig|jevla|jævvel*|jævli|jaevla|jevlig|jævelen', 'kukhue|kukhode|hestkuk|kuksuger|kukost', 'fittefaen|kjerringfitte', '(jævla|din|di|ei|ei feit|feite) hora|hora (di|dra)|horunge*|horebukk|horeunge', 'pikkhue|pikkhode', 'rævhøl*|rasshøl*|rasshull*|rævpul*|rasspul*|rævhull*|drittkjerring*|rasshøl', 'puledyr|pul deg|pult deg|runk*|runkeballe|rønke', 'drittunge*|drite i deg|drittprat|drittland', 'mordi|mora di er (en|ei)? (hore|hora|tispe)|bitchen|ludder*', 'fuckings|fuckings*|fuckhue|føkk|føkka|føkke|føkking|fåkk|fokking|føkk', 'homsete|lesbefaen',
      ],
      notIn: ['da'],
      examples: {
        catch: ['faen ta deg', 'din jævla idiot', 'f a e n', 'h3lvete', 'kuk', 'du er en h0re', 'for helvete'],
        pass: ['det er slutt på isen', 'bilen hadde stor fart', 'norsk er et fint fag', 'fy så kaldt', 'det var bra', 'Hora er et sted', 'vi så fitis i treet', 'vi puster dypt'],
      },
    },
    { id: 'profanity.mild.own', category: 'profanity', degree: 'mild', only: true, patterns: ['piss|shit|møkk|møkka|fader|fasken'], examples: { catch: [], pass: [] } },
    {
      id: 'profanity.mild',
      category: 'profanity',
      degree: 'mild',
      patterns: ['søren|søren klype|fysøren', 'pokker|pokkers', 'herregud da|herre jesus', 'ræv|ræva|rævva|rumpehøl|rumpehull|rompehull', 'pisspreik|pissprat|pissa av', 'sjit|sjitt', 'møkk*', 'tiss og bæsj', 'hestpeis|helsike|helsikes', 'kødd|kødda|køddhue|kødden|kødder|drit i det|gi faan|dra til (hælvete|helsike)|fy fader|dævven|dæven'],
      examples: { catch: ['dette er piss', 'fy fader'], pass: ['reven bor i hiet', 'Søren Kierkegaard skrev bøker'] },
    },
    { id: 'hate.slur.own', category: 'hate', degree: 'strong', only: true, patterns: ['guling|gulinger|mongo|mongis|spasser|spass'], examples: { catch: [], pass: [] } },
    {
      id: 'hate.slur',
      category: 'hate',
      degree: 'strong',
      patterns: ['neger|negere|negeren|negre|nigger', 'svarting|svartinger|svartingen|pakkis|pakkiser|pakkisen|utlending* (dritt|faen|jævel)|terrorist* muslim', 'jødesvin|jødefaen|jævla jøde|jødejævel|lappjævel|lappfaen|lappdjevel|samejævel|muslimfaen|muslimsvin|mørkhudet dritt', 'skjevøyd|skjevøyde|skeiv i øya', 'mongoer|mongoen|mongoloid|åndssvak|evneveik|tilbakestående|downs unge|psykopat jævel', 'homojævel|homofaen|jævla homo|transefaen|du er (så|en|jævla)? homo|så homo|jævla transe', 'heil hitler|sieg heil|hvit makt|hitler hadde rett'],
      notIn: ['da'],
      examples: { catch: ['din jævla mongo', 'han er en pakkis'], pass: ['Mongolia er et stort land'] },
    },
    {
      id: 'hate',
      category: 'hate',
      degree: 'strong',
      patterns: [
        '(<jeg>|alle) (virkelig|bare)? (hater|hatar) (alle|de|disse|sånne|slike)? (<gruppe>)',
        '(alle|de|disse)? (<gruppe>) (er|e|lukter|stinker) (bare|alle|så|noen|nokre|jo|virkelig)? (bare|noen)? (dumme|skitne|ekle|kriminelle|terrorister|dyr|rotter|griser|tyver|tjuver|late|onde|avskum|søppel|mindre verdt|aper|parasitter|stygge|syke|vonde|svin|idioter|løgnere|kakerlakker|dritt|verdiløse|stinkende|lavere)',
        '(alle|de|disse)? (<gruppe>) (burde|skal|skulle|bør|må|fortjener å|har ikke noe|kan) (alle|bare)? (dø|drepes|skytes|ut|reise hjem|dra hjem|gasses|kastes ut|forsvinne|hjem|brenne|utryddes|her å gjøre|ikke få være her|stenges inne)',
        '(dra|reis|stikk|gå|kom deg) (tilbake|hjem) (igjen)? (til (landet ditt|afrika|der du kom fra|dit du kom fra|hjemlandet|pakistan|somalia|chile|mexico|kina|jungelen)|dit du kommer fra|dit du kom fra|der du kommer fra|dit du hører hjemme)',
        '(drep|gass|skyt|utrydd|heng|brenn) (alle)? (<gruppe>)', '(skitne|jævla|ekle|dumme|stinkende|forbanna) (jøde|jøder|muslim|muslimer|innvandrere|innvandrer|utlending|utlendinger|afrikaner|araber|flyktninger|samer|same|homoer|homo|svarte|kineser|chilener|chilenere)', '(vi|ingen) vil (ikke)? ha (<gruppe>) (her|i)', '(jenter|jentene) (er for dumme|kan ikke|hører hjemme på kjøkkenet|burde holde seg)', '(huden|hijaben|religionen|guden|aksenten|håret) (din|di) (er|ser) ~1 (ekkel|skitten|stygg|dum|teit|stygt|ekkelt)', 'det er så homo',
      ],
      examples: { catch: ['alle muslimer er terrorister', 'dra hjem til landet ditt'], pass: ['Mange flyktninger kom til Norge', 'samene har egne språk', 'alle jenter i klassen deltar'] },
    },
    { id: 'insult.mild.own', category: 'insult', degree: 'mild', only: true, patterns: ['dumming|dust'], examples: { catch: [], pass: [] } },
    {
      id: 'insult.mild',
      category: 'insult',
      degree: 'mild',
      patterns: [
        '(<du>) (<er>) (bare|så|en|ei|et|for|veldig|skikkelig|jo|helt|virkelig|litt|jævla|kjempe|like|alle)? (en|ei|et|så|bare)? (<mild>) (som|ut)?',
        '(din|ditt|di|dine) (<mild>|tosk|fjols|dumming|dust|idiot|taper)', 'hold (kjeft|munn|kjæft|tyta|kjeften)', '(hold|klapp) (igjen)? (kjeften|munnen|kjeft) (din|igjen)?', 'ingen (spurte|spurde|bryr seg om hva du) (deg)?', '(for en|sikken) (idiot|taper|tulling|dust|tosk)', '(tegningen|svaret|ideen|teksten|arbeidet|håret|trynet|stemmen|ansiktet|norsken|landet|engelsken|prosjektet|tegninga) (din|di|ditt|deres) (er|ser|høres) (så|bare|helt|kjempe)? (ut som)? (stygg|stygt|dum|dumt|teit|dårlig|søppel|kjedelig|elendig|dritt|forferdelig|stygge|ekkelt|ekkel|patetisk|rart)', '(han|hun|ho) er (så|en|ei|et|bare) (en|ei)? (idiot|taper|stygg|feit|dum|teit|tulling|dust|tapar|ekkel)', '(dumme|stygge|teite|feite|ekle) (unge|jente|gutt|tryne|idiot|kjerring|jævel)', 'trynet ditt|tryne ditt', 'idiot|idioter|idioten|tapere', 'din (stygge|teite|dumme|feite|ekle|lille)',
      ],
      examples: { catch: ['du er så dum', 'hold kjeft', 'din idiot', 'du er stygg'], pass: ['jeg følte meg dum', 'du er snill', 'dumt spørsmål fra meg', 'Du er flink til å tegne'] },
    },
    {
      id: 'insult',
      category: 'insult',
      degree: 'strong',
      patterns: [
        '(ingen|alle|alle sammen|hele klassen) (her|i klassen|på skolen)? (liker|likar|hater|hatar|vil være (venn|venner|sammen) med|vil vera (ven|saman) med|vil leke med|vil jobbe med|vil sitte med|bryr seg om|ler av|elsker|savner|orker|tåler|mobber) (<deg>)', '(vi|jeg|eg|æ) (alle|virkelig|bare)? (hater|hatar|avskyr) (<deg>)', '(<du>) (<er>) (bare|så|en|ei|et|helt|så jævla)? (en|ei|et|så)? (<hard>)', '(din|ditt|di) (<hard>|feite gris|stygge hval)', '(gå|dra|kan du ikke|kan du ikkje|bare|du burde|du skulle|du kan|vær så snill) (og|å|bare)? (bare)? (dø|døy|dau|daue|forsvinne|drukne|ta livet av deg|henge deg|drepe deg|hoppe ut)', '(ta|ta selv) (livet|live) (av|ditt) (deg|dæ)?', '(drep|heng|skyt|kutt) (deg|dæ) (selv|sjøl|sjølv)?', '(håper|håpar|skulle ønske|ønsker at|skulle ønskje) (at)? (du) (dør|dauer|var død|får kreft|ikke fantes|forsvinner|aldri ble født|døyr|lider)', '(verden|alt|klassen|det) (hadde vært|ville vært|er|blir|hadde vore) (mye|bedre|betre|finere) (bedre)? (uten|utan) (<deg>)', '(du fortjener|du fortener) (å dø|ingen venner|ikke å leve|ikke venner|å ha det vondt)', '(ikke|ikkje|ingen) (snakk|lek|vær|prat|må snakke|må leke|skal snakke|skal leke) (med) (han|henne|ho|hun|camila|amal|den jenta|den gutten)', '(vi|la oss|alle) (skal|må|kan|bør)? (alle)? (fryse ut|fryser ut|ignorere|stenge ute|mobbe|le av|kaste ut|erte|plage) (han|henne|ho|hun|deg|dem|den jenta|den gutten|den nye)', '(mora|moren|mamma|mammaen|faren|søstera) (di|din) (er) (så|en|ei)? (feit|stygg|fattig|dum|hore|gris|tjukk|ekkel)', '(du har|du får) (ingen|aldri) (venner|venner fordi)', '(du stinker|du lukter) (som)?', '(ingen|vi) vil (ikke)? ha (<deg>) (her|med|på laget|i gruppa|i klassen)', '(du er ikke|du er ikkje) (velkommen|ønsket|ønska) (her)?', '(stikk|forsvinn|pell deg vekk|dra til helvete|dra deg vekk) (din|ditt|med deg)',
      ],
      examples: { catch: ['ingen liker deg', 'alle hater deg', 'gå og dø', 'ta livet av deg'], pass: ['ingen liker regn på tur', 'uten deg hadde vi ikke klart det', 'alle liker å bade'] },
    },
    {
      id: 'threat',
      category: 'threat',
      degree: 'strong',
      patterns: [
        '(<jeg>|broren min|vennene mine|han|hun) (<vil>) (finne deg og)? (<skade>) (<deg>|trynet ditt|trynet på deg|han|henne|familien din|alle sammen|mora di|hunden din|læreren|alle på skolen|dykk alle)', '(<jeg>) (<skade>) (<deg>) (hvis|om|etter|når|i morgen|i natt|snart|altså|faen|hvis du)?~1', '(du|dere) (er|e|skal|kommer til å|får) (snart|så|jo)? (død|dø|dau|daue|ferdig|få angre|angre|få svi|svi|lide|få juling|få bank|få deng|juling|bank|deng)', '(<jeg>) (vet|veit|fant ut|har funnet ut) (nøyaktig)? (hvor|kor|hvilket hus|hvor hen) (du|dere|familien din) (bor|bur|går på skole)', '(pass deg|pass dæ|vent til (jeg|vi|eg) (ser|finner|tar|får tak i) (<deg>)|vent bare|bare vent|vi sees utenfor din|jeg kommer og tar deg|jeg tar deg|vi tar deg|du skal få)', '(tar|ta|ta med|tar med|har|har med) (en|ei|et)? (meg)? (kniv|pistol|gevær|bombe|våpen) (på|til|i|med) (meg på)? (skolen|skulen|klassen|sekken|skole)', '(spreng|sprenge|brenne ned|brenn ned|skyte opp|skyt) (hele)? (skolen|skulen|klassen|huset|huset ditt)', '(hvis du|viss du|dersom du) ~5 (<jeg>)? (<vil>|dreper|banker|slår|legger|sender|deler|poster) (jeg|eg)? (drepe|banke|slå|legge ut|sende|dele|ta|dreper)? (<deg>|bildet|bildene|alt|bilder|det)', '(<jeg>) (skal|kan|vil|kommer til å)? (dele|deler|legge ut|legger ut|sende|sender|poste|poster|vise|spre|sprer) (bildet|bildene|bilder|videoen|hemmeligheten|meldingene) (av deg|dine|ditt|din)', '(sov|du bør sove) med ett øye åpent', 'du er neste|din tur neste|dagene dine er talte|du overlever ikke',
      ],
      examples: { catch: ['jeg skal drepe deg', 'jeg vet hvor du bor', 'du får juling i morgen'], pass: ['leksene tar livet av meg', 'vi skal skyte en video', 'bjørnen kan drepe en elg', 'jeg slår deg i sjakk'] },
    },
    {
      id: 'selfharm',
      category: 'selfharm',
      degree: 'strong',
      patterns: [
        '(<jeg>) (bare|virkelig|av og til|noen ganger)? (vil|har lyst til å|har lyst å|ønsker å|ønsker|orker|skal|kommer til å|tenker på å|vurderer å|har tenkt på å|skulle ønske jeg kunne|kan|burde|tenkjer på å|har prøvd å|prøvde å) (bare|virkelig|helst)? (å)? (dø|døy|dau|daue|ta livet av meg|ta livet mitt|ta mitt eget liv|drepe meg|drepe meg selv|henge meg|skade meg|skade meg selv|kutte meg|kutte meg selv|forsvinne|forsvinne for alltid|aldri våkne|ikke våkne|være død|avslutte alt|avslutte livet|gjøre slutt på alt|gjøre slutt på livet|slippe å leve|hoppe fra|begå selvmord|sove for alltid|slutte å leve|gjere slutt på alt|sulte meg)', '(<jeg>) (vil|orker|klarer|ønsker|makter|gidder|vil bare|orkar|klarar|greier) (ikke|ikkje|itj) (å)? (leve|leva|lever|mer av livet|være her|vera her|eksistere|holde ut|mer å leve|våkne) (lenger|mer|meir|lengre|mer nå)?', '(<jeg>) (orker|klarer|orkar|klarar) (ikke|ikkje) (mer|meir|lenger|dette mer|dette lenger)', '(<jeg>) (kutter|skader|skjærer|kuttet|skadet|kutta|risper|slår|sulter|selvskader) (meg) (selv|sjøl|sjølv|igjen|når|fordi|på armen|på armene|hver|ofte|av og til)', '(kutter|skader|kutta) meg (selv|sjøl|sjølv)?', '(ingen|alle) (ville|vil|hadde|hadde ikke|kommer til å) (bry seg|brydd seg|savne meg|savnet meg|merke|merket det|hatt det bedre|ha det bedre|brydd seg om) (om|hvis|hvis jeg|uten meg|dersom)? (jeg)? (døde|dør|ble borte|forsvant|var død|var borte|meg)?', '(skulle ønske|ønsker|ynskjer|ønskjer|skulle ønskje) (at)? (jeg|eg|æ) (var død|aldri var født|aldri ble født|ikke fantes|ikkje fanst|ikke var født|var daud|slapp å leve|ikke levde|kunne forsvinne)', '(det er|er) (ingen|ikke noe|ikkje noko|ikke noen) (vits|poeng|grunn|mening|vits i) (i|med|til)? (å)? (leve|livet|leva)', '(livet|livet mitt) (er|har) (ikke|ikkje|ingen|meningsløst|verdiløst|over|slutt|håpløst) (verdt|mening|verd)? (å leve|noe|lenger)?', '(<jeg>) hater (livet|livet mitt|meg selv|meg sjøl|å leve)', '(<jeg>) (føler meg|er) (så|helt|bare)? (verdiløs|håpløs|en byrde|som en byrde|tom inni|helt alene i verden|verdilaus)', '(faren min|moren min|mora mi|pappa|mamma|stefaren min|onkel|onkelen min|broren min|bestefar|han|hun|noen|en voksen|treneren min|foreldrene mine|stemoren min|læreren min|far min) (slår|slår meg|banker|tar på|skader|slo|sparker|misbruker|voldtar|klår på|rører|tok på|mishandler|låser inne|slår på) (meg|oss)', '(<jeg>) (er|e) redd (for)? (å)? (gå|dra|komme|for å gå) hjem', '(selvmord|sjølvmord) (er den eneste|min eneste|er løsningen)|selvmordstanker|sjølvmordstankar|tenker på selvmord|selvmordsbrev', '(<jeg>) (har)? (ikke|sluttet|slutta|spiser|spist) (å)? (spist|spise|ikke|ete) (på|noe|for å|så) ~2 (dager|tynn|ned i vekt|tynnere|gå ned)', '(spyr|kaster opp|spy) (meg|maten) (for å|med vilje|etter)', 'dette er (min siste|den siste) (melding|dag|kveld|meldingen min|dagen min)', '(farvel|ha det) (alle sammen|for alltid|alle)~2 (for alltid|unnskyld|glad i)', '(<jeg>) (tok|har tatt|svelget) (alle|masse|mange|for mange) (pillene|piller|tabletter|tablettene)', 'lei av å leve|trøtt av livet|lei av livet|orker ikke livet',
      ],
      examples: { catch: ['jeg vil dø', 'jeg orker ikke å leve lenger', 'jeg kutter meg', 'ingen ville savne meg'], pass: ['jeg dør av latter', 'jeg orker ikke mer mat', 'jeg vil se døde stjerner'] },
    },
    { id: 'sexual.own', category: 'sexual', degree: 'strong', only: true, patterns: ['kåt|kåte'], examples: { catch: [], pass: [] } },
    {
      id: 'sexual',
      category: 'sexual',
      degree: 'strong',
      patterns: ['porno|pornoen|pornofilm*|pornografi*|pornoblad*|nakenbilde*|nudes', '(send|vis) (meg)? (nudes|pupper|puppene|puppene dine|rumpa|rumpa di|deg naken|nakenbilder)', '(puppene|rumpa|kroppen|brystene|tissen|puppa) (din|di|dine) (er)? ~1 (digg|deilig|fine|sexy|stor|store)?', '(ha|hatt|har) sex med|ligge med (meg|deg)|vil ligge med', '(er du|er dere) (jomfru|kåt|naken)|(jeg|eg|æ) er kåt', '(du er|du e) (så|jævlig|veldig)? (sexy|deilig|digg|hot|kåt|knullbar)', '(hva|ka) har du på deg (under|nå|i senga|akkurat nå)', '(ta|kle) av deg (klærne|naken|buksa|bukse|genseren|toppen|bh)?', 'voldta|voldta*|voldtekt deg', 'sutte (meg|kuk|pikk)|sug (meg|kuken|pikken)|slikk (meg|fitta)|runke (til|for)', 'bh størrelse|hvilken farge har (trusa|bh|undertøyet|truse)', '(store|digge|deilige|fine) (pupper|puppene|rumpe|bryster)', 'puppebilde*|rumpebilde*'],
      examples: { catch: ['send nudes', 'vis puppene dine'], pass: ['sommerfuglen var en puppe', 'larven blir til en puppe', 'kjønnet formering hos planter'] },
    },
    {
      id: 'picture',
      category: 'picture',
      degree: 'strong',
      patterns: ['(send|vis|gi|del|snap|sende|legg ut) (meg|oss|mæ|hit)? (et|ett|eit|noen|nokre|flere|ditt|dine)? (fint|søtt|sexy|nytt|privat|flere)? (<bilde>) (av) (<deg>|kroppen|ansiktet|trynet|deg selv|deg sjøl|deg sjølv)', '(send|vis|sende) (meg|oss)? (en|ei|et)? (selfie|ansiktet ditt|trynet ditt|kroppen din|rommet ditt|nudes|hvordan du ser ut|korleis du ser ut)', '(kan|får|kunne|får lov til) (jeg|eg|æ|du|vi|jeg få) (å)? (få|se|sjå|sende|få se|vise) (meg|oss|et|eit)? (et|eit|noen)? (<bilde>) (av)? (<deg>|deg selv)', '(har du|har dere) (noen|et|flere)? (<bilde>) av (<deg>|deg selv|deg i)', '(skru|slå|sett) på (kameraet|webkameraet|kamera|cam) (for meg|så jeg|bare for|nå|ditt)', '(vil|har lyst til å) (gjerne)? (se|sjå) (<bilde>|kroppen|ansiktet) (av|din|ditt) (deg)?', '(<bilde>) av deg (i bikini|naken|uten|på rommet|nå|i senga|a|da|pls|takk)?', '(jeg|eg) sender (ett|et|eit) av meg (hvis|om|først|så)', '(ta|knips) (et|eit) (<bilde>) av deg (selv|sjøl|i|og)'],
      examples: { catch: ['send et bilde av deg', 'kan jeg få se et bilde av deg'], pass: ['send et bilde av elva', 'bildet av isbreen var fint'] },
    },
    {
      id: 'secrecy',
      category: 'secrecy',
      degree: 'strong',
      patterns: ['(ikke|ikkje|aldri|itj|du må ikke|ikke si|må ikke|ikke lov å) (si|fortell|fortelje|sei|sladre|vis|nevn|fortelle|sladr|snakk om|vise|si noe|si det|si ifra) (noe|det|dette|noko|om dette|om det|dette her)? (videre)? (til|for|med)? (<voksen>)', '(ikke|ikkje|aldri) (si|fortell|sei) (det|dette|noe|noko) (videre|til|om)?', '(ikke|ikkje) (la) (<voksen>) (se|vite|lese|få vite|finne ut|høre|sjå)', '(dette|det|det her) (er|må|skal|blir|blir bare) (være|vere|forbli|bare|vår|en|hemmelig|mellom)? (lille|vår|en|bare)? (hemmelighet|hemmelighet vår|hemmelig|løyndom|hemmelegheit|vår hemmelighet|mellom oss|mellom deg og meg)', '(vår|lille) (lille)? (hemmelighet|hemmelegheit)', '(hold|holde|hald) (det|dette|på|kjeft om det)? (hemmelig|for deg selv|mellom oss|hemmeleg|på en hemmelighet|skjult)', '(kan du) (holde|halde|holde på) (på)? (en|ei|noe)? (hemmelighet|hemmelig|hemmelegheit)', '(bare|berre|det blir) mellom (oss|deg og meg|oss to)', '(<voksen>) (din|di|dine|mi|deres)? (må|trenger|skal|får|kan|må aldri|skal aldri) (ikke|ikkje|aldri)? (få)? (vite|se|høre|lese|få vite|få greie på|sjå) (om|noe|det|dette)?~1', '(slett|slette|fjern) (chatten|meldingene|meldingen|samtalen|dette|alt|loggen|historikken) (etterpå|etter|så|før|når|nå|din|etterpå ok)?', '(uten|utan|bak ryggen på|uten at) (at)? (<voksen>) (din|di|dine|dine vet|vet|ser|merker|får vite)~1', '(lov|lover|sverg|lov meg) (meg)? (at|å)? (du)? (ikke|ikkje|aldri)? (sier|å si|forteller|si|ikke sier) (det|noe|ikke|dette)? (til|noe)?', '(ingen|ingen andre) (må|skal|kan|får) (få)? (vite|se|høre|vite om|få vite) (om)? (dette|det|oss)?'],
      examples: { catch: ['ikke si det til foreldrene dine', 'dette er vår lille hemmelighet'], pass: ['fortell læreren om forsøket', 'pyramidenes hemmelighet', 'ikke si svaret før vi har gjettet'] },
    },
    {
      id: 'meeting',
      category: 'meeting',
      degree: 'strong',
      patterns: ['(skal vi|kan vi|vil du|vi kan|vi burde|la oss|kunne vi|får jeg|vi bør|har du lyst til å|vi må|kan jeg|jeg vil|eg vil|kanskje vi kan|når kan vi|hvor kan vi|hvor skal vi) (bare|kanskje|gjerne|hemmelig)? (møtes|treffes|henge|møte|møte deg|møte meg|treffe|treffe deg|treffe meg|møtast|se deg|møtes bare|henge sammen|finne på noe) (bare|alene)? (<tid>)', '(møt|treff|mødt) (meg|mæ) (<tid>|bak|ved|på|utenfor|i)', '(møtes|treffes|sees|ses) (alene|bare (oss|vi|du og jeg) (to)?|i smug|hemmelig|uten (foreldre|voksne|læreren|at)|irl|på ordentlig|i virkeligheten)', '(kom) (hjem)? (hjem til meg|til meg|bort til meg|til huset mitt|på besøk til meg|hjem til mæ) (alene|etter|når|i kveld|i morgen|og|uten|på|hvis|bare)?', '(jeg|eg|æ) (kan|skal) (hente|plukke opp|møte|vente på|treffe) (<deg>) (opp)? (etter|på|ved|med bil|utenfor|i bilen|alene|bak)', '(er) (du|dere) (alene|aleine|åleine) (hjemme|heime|hjem|nå|på rommet|i kveld)', '(er) (foreldrene|mamma|pappa|moren|faren|mammaen) (dine|din|di)? (hjemme|borte|ute|på jobb|heime)', '(kom|gå) (alene|aleine|åleine)', '(ikke|ikkje) ta med (deg)? (noen|nokon|venner|foreldrene|moren)', '(hvor|kor|hvilken gate|hvilket hus) (bor|bur|går du hjem) (du|dere)? (hen|egentlig|nøyaktig|alene|fra skolen)?', '(sett deg|hopp|bli med) (inn)? i bilen (min)?', 'snik deg ut|snike deg ut', '(hva er|ka e) (adressen|gata) (din|di)'],
      examples: { catch: ['skal vi møtes alene etter skolen', 'kom hjem til meg alene'], pass: ['klassene møtes på nett i morgen', 'elvene møtes ved byen', 'vi møtes i rommet klokka 14'] },
    },
    {
      id: 'offplatform',
      category: 'offplatform',
      degree: 'strong',
      patterns: ['(legg|add|adde|legge|følg|finn|skriv|send|snap|ring|tekst|kontakt|addet|søk|søk opp|meld|snakk|prat|chat|bli med|ta kontakt|dm|hør|si hei) (meg|til meg|meg til|til|med meg|mæ|melding|opp)? (til|opp)? (heller|der|på|via|i|gjennom|over)? (på|i|til)? (<app>)', '(har du|bruker du|har dere|hva er|ka e|hva heter du|kva heiter du|gi meg|send meg|hva er din|hva heter|kan jeg få|får jeg|si) (på|din|snappen|instaen|ditt|di|deg på)? (<app>|nummeret|nummeret ditt|telefonnummeret|telefonnummeret ditt|nummeret dit|mobilnummer|tlf|e-posten|mailen|eposten|mailadressen|brukernavnet|nummer) (din|ditt|di|deres|dykkar|navn|konto|bruker|så)?', '(kan jeg|kan eg|får jeg) få (nummeret|snappen|instaen|mailen|telefonnummeret|adressen|e-posten) (din|ditt|di)?', '(kan vi|skal vi|vi kan|la oss|vil du|vi bør|vi burde|heller|kom) (ikke|heller|bare)? (snakke|prate|skrive|chatte|fortsette|møtes|ta det|snakkes|snakkast|ringes|spille|flytte|gå) (sammen|videre|over|mer|dette|praten)? (på|over til|via|i|til|med) (<app>|privaten|en annen app|privat|dm|pm|et annet sted|en annen chat)', '(flytt|ta|fortsett) (dette|det|praten|samtalen|samtala)? (til|på|over på|over til|i) (<app>|privaten|pm|dm)', '(skriv|send|snakk|ta kontakt) (med|til)? (meg)? (melding)? (privat|på privaten|på pm|på dm)', '(jeg|eg|vi) (har|lager|lagde|laget|lagar) (en|ei|et) (<app>) (gruppe|server|kanal|chat|gruppa)?', '(bli med|join) (i|på|inn på) (<app>|serveren|gruppa|discorden) (min|vår|mi)?', '(snakk|prat|skriv) (et annet sted|utenfor|en annen plass)'],
      examples: { catch: ['legg meg til på snap', 'kan vi snakke på whatsapp', 'hva er snappen din'], pass: ['vi lærte hvordan TikTok virker', 'mange bruker Snapchat i Norge'] },
    },
    {
      id: 'handle',
      category: 'handle',
      degree: 'strong',
      patterns: ['(snappen|instaen|instagrammen|brukernavnet|discorden|tiktoken|snapen|insta|snap|discord|tiktok|snapchatten|robloxen) (min|mitt|mi|navnet mitt)? (er|heter|e|heiter) #any', '(jeg|eg|æ) (heter|heiter|er) #any på (<app>)', '(søk på|finn meg som|legg til|adde|add|følg) #any på (<app>)', 'på (<app>) (heter|er|heiter) (jeg|eg|æ) #any'],
      examples: { catch: ['snappen min er cami_x', 'jeg heter camix på insta'], pass: ['jeg heter Amal'] },
    },
    {
      id: 'address',
      category: 'address',
      degree: 'strong',
      patterns: ['(*gata|*gaten|*veien|*vegen|*gate|*vei|*veg|*bakken|*stien|*alleen|*svingen|*plassen|*torget|*kroken|*lia|*haugen|*tunet|*jordet|*brinken|*faret) (nr|nummer)? #num', '(gata|gate|vei|veien|vegen|veg|gaten) (nr|nummer)? #num', '#num (*gata|*gaten|*veien|*vegen)', '(jeg|eg|vi|æ|hun|han) (bor|bur|budde) (i|på|ved) #any (vei|gate|veg|gata|vegen|veien)? (nr|nummer)? #num', '(adressen|adressa) (min|mi|vår|hans|hennes|di|din)? (er|e) ', '(postnummer|postnummeret) (mitt)? (er)? #num', '(husnummer|leilighet|oppgang) (nr|nummer|er)? #num'],
      examples: { catch: ['jeg bor i Elvegata 14', 'adressen min er Storgata 5', 'Kirkeveien 12'], pass: ['veien var 14 km lang', 'vi gikk langs elva i gata'] },
    },
    {
      id: 'identity',
      category: 'identity',
      degree: 'strong',
      patterns: ['(mitt|hele) (fulle|hele|ekte) navn (mitt)? (er) #any #any', '(hele navnet|det fulle navnet) (mitt) er #any', '(jeg|eg|æ) (heter|heiter) #any #any ~1 (jeg|eg|og|er)? (er)? #num år ~1 (og)? (jeg)? (går|bor|bur|gjeng)', '(hvor gammel|kor gammal|hvor gamle) (er du|e du)', '(hvilken|hva slags|kva) skole (går|gjeng) du (på)?', '(passordet|pinkoden|pin koden) (mitt|min|mi|ditt|din)', '(hva er|gi meg|send) (passordet|pinkoden) (ditt|din)', '(hva er|si) (etternavnet|fulle navnet|hele navnet) ditt'],
      examples: { catch: ['hele navnet mitt er Amal Hassan', 'hvilken skole går du på'], pass: ['jeg heter Amal', 'jeg er 13 år'] },
    },
  ],
  innocent: [
    'slutt|slutten|slutte|slutter|sluttet', 'fag|faget|fagene|fart|farten|farts*|fagbok', 'titt|titte|titter|en titt', 'søren (kierkegaard|larsen|hansen)|hei søren', '(leksene|varmen|dette|ventingen|spenningen) (tar livet av|dreper) (meg|oss)', '(dør|døde|dø) av (latter|kjedsomhet|sult|varme|skam|spenning|tørst)', '(skyte|skyter|skutt) (en|film|video|mål|bilde)', 'slå (<deg>) (i|på) (sjakk|fotball|spillet|quiz|matte|dataspill|løping)', 'slår (<deg>) (i|på) (sjakk|fotball|spillet|quiz|matte|dataspill|løping)', '(orker|klarer) ikke (mer|meir) (mat|kake|lekser|matte|i dag|nå)', 'puppe|puppen til|puppestadiet|pupper seg', 'drepe (bakterier|tid|tiden|virus|ugress|celler)', 'hore (kommune)', 'mongolia|mongol*', 'mongoosa', '(boken|romanen|ordet|filmen|forfatteren|sangen) ~3 (neger|negerkonge|negerkongen)', 'neger* (er et ord|var et ord)', 'på helvetesfossen|helvetesfossen|helvetesgjelet|helvete i (bibelen|kristendommen|islam|dante|dantes)|(himmel|himmelen) og (helvete)', 'satan (i bibelen|er en)',
  ],
  spoken: {
    numbers:
      'null 0 en 1 én 1 ett 1 to 2 tre 3 fire 4 fem 5 seks 6 sju 7 syv 7 åtte 8 ni 9 ti 10 elleve 11 tolv 12 tretten 13 fjorten 14 femten 15 seksten 16 sytten 17 atten 18 nitten 19 tjue 20 tyve 20 tretti 30 tredve 30 førti 40 førr 40 femti 50 seksti 60 sytti 70 åtti 80 nitti 90',
    and: 'og så',
    twice: 'dobbel 2 dobbelt 2 trippel 3',
    plus: 'pluss',
    at: 'krøllalfa alfakrøll krullalfa snabela snabel-a kræl',
    dot: 'punktum punkt prikk',
    dash: 'strek bindestrek mellomrom',
    phone:
      'telefon telefonnummer telefonnummeret tlf mobil mobilen mobilnummer mobilnummeret ring ringe sms tekst mob mobilnr tlfnr telefonen nås meld',
    measure:
      'kilometer meter innbyggere mennesker kroner poeng gram tonn liter år arter stjerner sum summen total totalt cirka ca omtrent rundt målte bredde høyde lengde areal areal avstand avstanden fart trykk versjon side sider linje linjer millioner milliarder personer elever barn fugler trær sekunder minutter timer dager grader',
  },
}
