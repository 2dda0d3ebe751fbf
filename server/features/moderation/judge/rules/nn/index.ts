import { nb } from '../nb/index.ts'
import type { LanguageRules } from '../types.ts'

/** What Nynorsk says otherwise; the words that both share stand in nb. */
export const nn: LanguageRules = {
  language: 'nn',
  version: 1,
  common:
    'eg ikkje ein ho dei dykk me vi kva kvar kvifor korleis kven nokon noko mykje frå vere vera berre òg då skule skulen elevane læraren heiter kjem gjer veit skal no sidan saman difor etter dykkar',
  classes: {
    ...nb.classes,
    du: 'du|de|dykk',
    deg: 'deg|dykk',
    voksen: `${nb.classes['voksen']!}|foreldra dine|foreldra|mora di|far din|mor di|læraren|læraren din|dei vaksne|vaksne|nokon|heime|nokre|nokon vaksne|rektoren`,
    mild: 'dum|dumme|dumt|stygg|stygge|teit|idiot|idiotar|tapar|taparar|keisam|rar|ekkel|ekle|treig|feit|tjukk|barnsleg|pinleg|svak|håplaus|udugeleg|patetisk|nerd|tulling|tosk|dust|fjols|feig|feiging|løgnar|juksemakar|gris|svin|særing|raring|dårleg|verst|ubrukeleg|frekk|masete|irriterande|galen',
    hard: 'verdilaus|ingenting verd|gris|svin|ku|kval|rotte|feit gris|søppel|møk|mongo|tilbakeståande|eit null|eit monster|avskum|motbydeleg|ein tapar|patetisk|ekkel tapar',
    tid: 'i morgon|i kveld|i dag|etter skulen|på laurdag|på sundag|på fredag|i helga|seinare|ein dag|i natt|etter timen|åleine|aleine|hemmeleg|i løynd|berre oss to|berre vi to|berre me to|berre du og eg|utan|i parken|på senteret|bak skulen|på stasjonen|i skogen|på ordentleg|kl|klokka',
    aaleine: 'etter skulen|åleine|aleine|hemmeleg|i løynd|berre oss to|berre vi to|berre me to|berre du og eg|utan|i parken|på senteret|bak skulen|på stasjonen|på ordentleg',
  },
  rules: [
    {
      id: 'profanity', category: 'profanity', degree: 'strong',
      patterns: ['helvetes|faens|fandens|drittunge|drittsekkar|horeunge|fittetryne', 'jævlege|jævleg|jævel|jævlar|forbanna (drit|tosk|idiot|unge)', 'dra til helvete|dra til helvette|ta deg ein bolle ditt fjols'],
      examples: { catch: ['din jævel', 'dra til helvete'], pass: ['det er slutt på isen', 'farten var stor', 'eit fint fag'] },
    },
    {
      id: 'insult.mild', category: 'insult', degree: 'mild',
      patterns: ['(<du>) (er|ser|verkar|blir) (berre|så|ein|ei|eit|for|veldig|skikkeleg|jo|heilt|verkeleg|litt|alle)? (ein|ei|eit|så)? (<mild>) (ut)?', '(din|ditt|di) (<mild>)', 'hald (kjeft|munn|kjeften|munnen)', 'ingen spurde deg', '(teikninga|svaret|ideen|teksten|håret|stemma|landet|prosjektet) (din|di|ditt) (er|ser) (så|heilt)? (ut som)? (stygg|stygt|dum|dumt|teit|søppel|keisam|forferdeleg|dårleg|ekkel|ekkelt)'],
      examples: { catch: ['du er så dum', 'hald kjeft', 'din tosk'], pass: ['eg kjende meg dum', 'du er snill'] },
    },
    {
      id: 'insult', category: 'insult', degree: 'strong',
      patterns: ['(ingen|alle|heile klassen) (her|i klassen)? (likar|hatar|vil vere (ven|saman) med|vil leike med|bryr seg om|ler av|vil ha|saknar|elskar) (deg|dykk)', '(eg|vi|me|alle) (verkeleg)? hatar (deg|dykk)', '(du) (er) (berre|så|ein|ei|eit|heilt)? (ein|ei|eit|så)? (<hard>)', '(gå og døy|døy|ta livet av deg|drep deg|heng deg|kan du ikkje døy|håpar du døyr|skulle ønskje du var død|du burde døy|du fortener å døy)', '(verda|alt|klassen) (hadde vore|ville vore|er) (mykje)? (betre) utan deg', '(ikkje) (snakk|leik|ver) (med) (ho|han|henne)', '(du har) ingen (vener|venner)', 'mora di er (feit|stygg|fattig|ei hore|dum)'],
      examples: { catch: ['ingen likar deg', 'alle hatar deg', 'døy', 'verda hadde vore betre utan deg'], pass: ['ingen likar regn på tur'] },
    },
    {
      id: 'hate', category: 'hate', degree: 'strong',
      patterns: ['(eg|vi|me|alle) hatar (alle)? (<gruppe>|jødar|muslimar|innvandrarar|flyktningar|utlendingar|samar|homofile|afrikanarar|jødane|muslimane)', '(alle)? (jødar|muslimar|innvandrarar|flyktningar|utlendingar|samar|afrikanarar|muslimane|jødane|flyktningane|innvandrarane) (er) (berre)? (dumme|skitne|ekle|kriminelle|terroristar|dyr|rotter|griser|tjuvar|late|avskum|søppel|apar|idiotar)', '(dra|reis|kom deg) (heim|tilbake) (til (landet ditt|der du kom frå)|der du kjem frå|dit du kom frå)'],
      examples: { catch: ['alle muslimar er terroristar', 'dra heim til landet ditt'], pass: ['mange flyktningar kom til Noreg'] },
    },
    {
      id: 'threat', category: 'threat', degree: 'strong',
      patterns: ['(eg|me|vi|broren min) (skal|vil|kjem til å|har tenkt å) (drepe|slå|banke|knuse|skade|ta|kvele|denge|jule opp|øydeleggje|finne) (deg|dykk|han|henne|familien din|trynet ditt)', '(eg|me|vi) (veit) (kvar|kor) (du|de) (bur|budde)', '(du|de) (skal|kjem til å|får) (få)? (angre|døy|juling|bank|svi|lide)', 'eg (drep|bankar|slår|tek) deg (i morgon|etter skulen|om|viss)?', 'du er snart død'],
      examples: { catch: ['eg skal drepe deg', 'eg veit kvar du bur'], pass: ['bjørnen kan drepe ein elg'] },
    },
    {
      id: 'selfharm', category: 'selfharm', degree: 'strong',
      patterns: ['(eg) (berre|verkeleg|av og til)? (vil|har lyst til å|har lyst å|ønskjer å|skal|kjem til å|tenkjer på å|burde|har prøvd å) (berre|helst)? (døy|ta livet av meg|drepe meg|skade meg|kutte meg|forsvinne|aldri vakne|vere død|gjere slutt på alt|henge meg|sleppe å leve)', '(eg) (vil|orkar|klarar|ønskjer|greier) ikkje (å)? (leve|leva|vere her|eksistere|meir|lenger) (lenger|meir)?', '(eg) (kuttar|skadar|skjer|hatar) (meg) (sjølv)?', '(eg) hatar (livet|livet mitt|meg sjølv|å leve)', '(ingen) (ville|hadde) (bry seg|sakna meg|sakne meg|merke det|brydd seg) (om|viss)?', '(far min|mor mi|onkelen min|stefaren min|nokon|ein vaksen|pappa|mamma) (slår|tek på|skadar|misbruker|sparkar) (meg)', '(livet) (er|har) (ikkje|inga|meiningslaust) (verdt|meining)?', 'eg er redd for å (gå|dra|kome) heim', '(skulle ønskje) eg (var død|aldri vart fødd|ikkje fanst)'],
      examples: { catch: ['eg vil døy', 'eg orkar ikkje å leve lenger', 'eg kuttar meg'], pass: ['eg døyr av latter', 'eg vil sjå døde stjerner'] },
    },
    {
      id: 'picture', category: 'picture', degree: 'strong',
      patterns: ['(send|vis|del) (meg|oss)? (eit|nokre|fleire)? (bilete|bilde|selfie|bilda) av (deg|kroppen|deg sjølv)', '(kan|får) eg (få)? (sjå|sjå eit|eit) (bilete|bilde|eit bilete) av deg', 'har du (fleire|eit|nokre) bilete av deg', 'vis meg (ansiktet|kroppen|rommet) (ditt|din)'],
      examples: { catch: ['send eit bilete av deg'], pass: ['send eit bilete av elva'] },
    },
    {
      id: 'secrecy', category: 'secrecy', degree: 'strong',
      patterns: ['(ikkje|aldri) (sei|fortel|vis|snakk om|sladre) (det|noko|dette|om dette|om det|frå)? (vidare)? (til|med)? (<voksen>)', '(ikkje) la (<voksen>) (sjå|vite|lese|få vite|finne ut)', '(dette|det) (er|blir|må vere) (vår|berre|ein|ei)? (vesle|lille|løyndomen|berre|hemmeleg)? (løyndom|hemmelegheit|løyndomen vår|mellom oss|løyndom vår)', '(berre|dette blir) mellom oss', '(<voksen>) (din|di|dine)? (må|treng|skal|får) (ikkje|aldri) (få)? (vite|sjå|høyre|lese)', '(slett) (meldingane|chatten|samtalen|meldinga|dette)', '(lov|lov meg) (at|å)? (du)? ikkje (å)? (seier|seie|fortel|fortelje)', 'ikkje sei (det|dette|noko)'],
      examples: { catch: ['ikkje sei det til foreldra dine', 'dette er vår vesle løyndom'], pass: ['fortel læraren om forsøket', 'løyndomen i pyramidane'] },
    },
    {
      id: 'meeting', category: 'meeting', degree: 'strong',
      patterns: ['(skal vi|skal me|kan vi|kan me|vil du|lat oss|me kan|vi kan|eg vil) (berre)? (møtast|treffast|møte deg|treffe deg|sjåast|møtes|møte meg|henge) (<aaleine>)', '(møt|treff) meg (<aaleine>|bak|ved)', '(kom) (heim)? til meg (åleine|aleine|etter|når|i kveld|i morgon)?', '(er) (du|de) (åleine|aleine) (heime|no|i kveld)?', '(er) (foreldra dine|mora di|far din) (heime|borte|ute|på jobb)', '(kom) (åleine|aleine)', '(kvar|kva gate) bur du (hen|eigentleg)?', 'eg (kan|skal) (hente|vente på|plukke opp) deg (etter|ved|i bil|åleine)?'],
      examples: { catch: ['skal vi møtast åleine etter skulen', 'er du åleine heime'], pass: ['klassane møtest på nett'] },
    },
    {
      id: 'offplatform', category: 'offplatform', degree: 'strong',
      patterns: ['(legg|add|følg|finn|skriv|send|ring|kontakt|snakk) (meg|til meg|meg til|med meg)? (til|heller|melding)? (på|via|i) (<app>)', '(kva er|kva heiter du på|gje meg|gi meg|kan eg få|send meg) (<app>|nummeret|snappen|instaen|telefonnummeret|mailen|nummeret ditt|e-posten)', '(kan vi|skal vi|kan me|skal me|lat oss|vi kan|me kan) (heller)? (snakke|skrive|prate|chatte|halde fram|snakkast) (vidare|heller)? (på|over på|via) (<app>|privaten|ein annan app|privat)', 'skriv til meg privat'],
      examples: { catch: ['legg meg til på snap', 'kva er snappen din', 'skal vi heller skrive på discord'], pass: ['vi lærte korleis TikTok verkar'] },
    },
    {
      id: 'identity', category: 'identity', degree: 'strong',
      patterns: ['(heile|det fulle) (namnet) mitt er #any #any', '(kor gamal|kor gammal) er du', '(kva skule) (går|gjeng) du (på)?', 'passordet mitt|kva er passordet ditt', '(kva er) (etternamnet|heile namnet) ditt'],
      examples: { catch: ['heile namnet mitt er Amal Hassan', 'kva skule går du på'], pass: ['eg heiter Amal'] },
    },
    {
      id: 'address', category: 'address', degree: 'strong',
      patterns: ['(eg|vi|me|ho|han) (bur) (i|på|ved) (#any|#any #any) (nr|nummer)? #num', '(adressa) (mi|vår) er'],
      examples: { catch: ['eg bur i Elvegata 14', 'adressa mi er Storgata 5'], pass: ['eg bur i Førde'] },
    },
  ],
  innocent: ['(døyr|døy|død) av (latter|keisemd|svolt|varme|skam|tørst)', 'slå deg i (sjakk|fotball|quiz)'],
  study: 'romanen boka kapittel forteljinga diktet filmen forfattaren teksten kjelda sitat seier sa skriv songen eventyret hovudpersonen',
  spoken: {
    numbers: 'null 0 ein 1 ei 1 eitt 1 to 2 tre 3 fire 4 fem 5 seks 6 sju 7 åtte 8 ni 9 ti 10 tjue 20 tretti 30 førti 40 femti 50 seksti 60 sytti 70 åtti 80 nitti 90',
    and: 'og så',
    twice: '',
    plus: 'pluss',
    at: 'krøllalfa alfakrøll',
    dot: 'punktum prikk',
    dash: 'strek bindestrek',
    phone: 'telefon telefonnummer telefonnummeret mobilnummer mobilnummeret tlf ring nummeret_mitt',
    measure: 'kilometer meter innbyggjarar menneske kroner poeng gram tonn liter år artar stjerner sum totalt omtrent rundt fart avstand grader',
  },
}
