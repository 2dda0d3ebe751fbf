import type { LanguageRules } from '../types.ts'

export const sw: LanguageRules = {
  language: 'sw',
  version: 1,
  common:
    'na ya wa kwa ni za la katika hii hiyo huyu yule watu sana pia lakini kama au bado sasa leo kesho jana mimi wewe yeye sisi ninyi wao yangu yako yake yetu wangu wako wake wetu nini wapi vipi nani kwanini gani habari asante ndiyo hapana shule darasa mwalimu kazi mto maji ili hadi kuhusu baada kabla ninapenda tuna nina una ana cha vya',
  classes: {
    app: 'whatsapp|whatsap|wasap|insta|instagram|snap|snapchat|tiktok|tik tok|discord|telegram|signal|messenger|facebook|fb|skype|imo|viber|roblox|twitter|x',
    konto: 'whatsapp|whatsap|wasap|insta|instagram|snap|snapchat|tiktok|tik tok|discord|telegram|messenger|facebook|fb|skype|imo|viber|roblox|twitter',
    mzazi: 'wazazi|wazazi wako|mama|mama yako|baba|baba yako|mwalimu|mwalimu wako|walimu|mtu|mtu yeyote|yeyote|mtu mwingine|familia|familia yako|watu wazima|mtu mzima|dada|kaka|dada yako|kaka yako|mkuu wa shule|wengine|marafiki|mamako|babako|mzazi|mzazi wako|mzazi yeyote|mtu yoyote|yoyote',
    picha: 'picha|picha zako|picha yako|selfie|video|pic|nudes',
    tusi: 'mjinga|wajinga|mpumbavu|wapumbavu|mbaya|kichaa|mvivu|mnene|bure|bonge|punda|nyani|mshamba|mwongo|mwizi|mchafu|mchoshi|zuzu|bwege|fala|boga|kilaza|hafai|mwoga|mjinga sana|mbumbumbu|juha|sura mbaya|kinyaa|mkorofi|domo|zezeta|bozi|mjinga wa mwisho',
    kali: 'takataka|taka|mbwa|nguruwe|nyani|ng’ombe|ngombe|panya|takataka tu|shetani|mavi|uchafu|si kitu|huna thamani|huna maana|hufai kitu|bure kabisa|kinyesi|mdudu|kunguni|laana',
    kundi: 'wayahudi|waislamu|wakristo|waarabu|wahindi|wazungu|waafrika|weusi|wakimbizi|wageni|wasomali|wachina|mashoga|wasagaji|walemavu|wanawake|wasichana|maskini|albino|wakikuyu|wajaluo|wakamba|wamasai|wanorwe|wachile|zeruzeru|wanyarwanda|watu kama wewe|waluhya|wakalenjin',
    dhuru: 'kukuua|kuua|kukupiga|kupiga|kukuchoma|kukudunga|kukuchinja|kukukata|kukuumiza|kukunyonga|kukuvunja|kukumaliza|kukutafuta|kukupata|kuwaua|kuwapiga|kumuua|kumpiga|kukudunga kisu|kukushambulia|kukupasua|kukufanya|kukutesa|kukupiga risasi',
    lini: 'peke yetu|peke yako|wawili tu|sisi wawili|kesho|leo usiku|usiku|baada ya shule|baada ya masomo|jumamosi|jumapili|ijumaa|kwa siri|kisiri|mimi na wewe|mimi na wewe tu|bila|kwenye bustani|nyuma ya shule|kituoni|nyumbani kwangu|ana kwa ana|uso kwa uso|kwangu|nyumbani|sokoni|saa|mahali|wikendi',
    wawili: 'peke yetu|peke yako|wawili tu|sisi wawili|baada ya shule|baada ya masomo|kwa siri|kisiri|mimi na wewe|mimi na wewe tu|bila|kwenye bustani|nyuma ya shule|kituoni|nyumbani kwangu|ana kwa ana|uso kwa uso|kwangu',
  },
  rules: [
    { id: 'sexual.own', category: 'sexual', degree: 'strong', patterns: ['filamu za ngono'], examples: { catch: [], pass: [] } },
    { id: 'profanity.own', category: 'profanity', degree: 'strong', only: true, patterns: ['nyoko|kutomba|tomba|senge|basha|kenge', 'kuma', 'matako'], examples: { catch: ['hii ni kuma ya mtu'], pass: ['Kuma is a name'] } },
    {
      id: 'profanity', category: 'profanity', degree: 'strong',
      patterns: ['malaya|kahaba|makahaba|umalaya', 'mkundu|mikundu|matako yako|makalio yako|tako lako|matako', 'kumamako|kuma mamako|kumanina|kumanyoko|kumamae|kumamayo|kuma la mama|kuma ya mama|kuma wewe|mamako zako|kuma zako|kumbavu|kmmk|kmmke', 'mboo|mbolo|mboro|uume wako', 'tombwa|tombana|nitakutomba|katombwe|kutombana|tombeka|katombane|kutombwa', 'firwa|kufira|mfiraji|kafirwe|firauni|nitakufira|msenge|wasenge', 'mavi|mavi yako|kunya wewe|kula mavi|mavi ya kuku', 'shenzi|mshenzi|washenzi|pumbavu|pumbavu zako|mpumbavu wewe|mbwa wewe|nguruwe wewe|punda wewe|fala wewe|kuku wewe|nyani wewe|pumbafu', '(mwana|mtoto) (wa)? (haramu|mbwa|malaya|kahaba|umalaya)|mwanaharamu|wanaharamu', 'ng’ombe wewe|paka wewe|ibilisi wewe|shetani wewe|mjinga mkubwa|kenge wewe|laana wewe', 'jamaa wa malaya|bloody foolo'],
      examples: { catch: ['wewe ni malaya', 'k u m a m a k o', 'mavi yako', 'pumbavu wewe', 'mbwa wewe'], pass: ['mbwa wangu anaitwa Simba', 'nguruwe ni mnyama', 'tunapenda kusoma', 'Malawi ni nchi'] },
    },
    { id: 'profanity.mild.own', category: 'profanity', degree: 'mild', only: true, patterns: ['jamba'], examples: { catch: [], pass: [] } },
    { id: 'profanity.mild', category: 'profanity', degree: 'mild', patterns: ['shoga yangu mjinga|jamani mavi', 'ujinga mtupu|upuuzi|upuuzi mtupu', 'kojoa|mashuzi|ushuzi'], examples: { catch: ['upuuzi mtupu'], pass: ['hadithi ni nzuri'] } },
    {
      id: 'hate', category: 'hate', degree: 'strong',
      patterns: ['(ninachukia|nawachukia|tunachukia|tunawachukia|ninawachukia|nachukia) (wote)? (<kundi>) (wote)?', '(<kundi>) (wote)? (ni) (wote)? (wachafu|wajinga|wezi|magaidi|mbwa|nguruwe|wanyama|nyani|wahalifu|wabaya|takataka|mashetani|wavivu|wapumbavu|waongo|panya|maadui|mende|washenzi|duni|wachawi|wanuka|hatari)', '(<kundi>) (wote)? (wanapaswa|wanafaa|lazima|wanastahili|inafaa) (kufa|kuuawa|kuondoka|kufukuzwa|kurudi kwao|wafe|kuchomwa|waondoke|wauawe|warudi kwao)', '(rudi|rudini|nenda|ondoka) (kwenu|nchini kwenu|nchi yenu|nchi yako|kwenu porini|afrika|mlikotoka|ulikotoka)', '(ueni|choma|chomeni|fukuzeni|waueni|wafukuzeni) (<kundi>) (wote)?', '(wewe ni|wao ni|yeye ni|huyo ni) (shoga|msagaji|zeruzeru|kafiri|mashoga)', 'shoga wewe|mashoga wafe|kafiri wewe|zeruzeru wewe|mlemavu wewe|mweusi wewe', '(ngozi yako|dini yako|hijabu yako|lafudhi yako|nywele zako) (ni|inanuka) (chafu|mbaya|mbovu|ya kijinga|ujinga)', 'hatutaki (<kundi>)'],
      examples: { catch: ['nachukia Waislamu wote', 'rudi kwenu', 'Wakimbizi wote ni wezi'], pass: ['wakimbizi walifika mjini', 'wanawake wanafanya kazi'] },
    },
    {
      id: 'insult.mild', category: 'insult', degree: 'mild',
      patterns: ['(wewe|ninyi|nyinyi|we) (ni)? (kweli|tu)? (<tusi>)', '(u|uko) (<tusi>)', 'una (sura mbaya|akili ndogo|akili fupi|ujinga|uso mbaya)', 'huna (akili|adabu|maana|ubongo)', '(nyamaza|funga mdomo|nyamaza wewe|funga domo|funga mdomo wako|nyamazeni)', '(mchoro wako|wazo lako|jibu lako|kazi yako|sauti yako|sura yako|nchi yako|nywele zako|shairi lako|mradi wako) (ni|inaonekana) (wa|ya|za|la)? (mbaya|ujinga|takataka|kijinga|mbovu|kichekesho|upuuzi|bure|baya|mbaya sana|aibu|mabaya)', '(yeye|huyu) ni (mjinga|mpumbavu|mbaya|mnene sana|zuzu)', 'mjinga wewe|mpumbavu|wapumbavu|zuzu|bwege wewe', 'hakuna aliyekuuliza'],
      examples: { catch: ['wewe ni mjinga', 'nyamaza', 'huna akili'], pass: ['wewe ni rafiki mzuri', 'swali langu ni la kijinga'] },
    },
    {
      id: 'insult', category: 'insult', degree: 'strong',
      patterns: ['(hakuna|hamna) (mtu)? (yeyote)? (anayekupenda|anakupenda|anayekutaka|anayekujali|atakayekukumbuka|anayetaka kucheza nawe|anayetaka kuwa rafiki yako|anayekuhitaji|anayetaka kukaa nawe|atakupenda|anayetaka kuongea nawe)', '(kila mtu|wote|sote|darasa zima|watu wote|sisi sote) (hapa)? (anakuchukia|wanakuchukia|tunakuchukia|anakucheka|wanakucheka|wamekuchoka)', '(nakuchukia|ninakuchukia|tunakuchukia)', '(wewe|we) (ni)? (tu)? (<kali>)', '(jiue|ujiue|kajiue|kufa|kufa wewe|ufe|nenda ukafe|jinyonge|kajinyonge|natamani ufe|natumaini utakufa|bora ufe|bora usingezaliwa|ungekufa|unastahili kufa|potea kabisa)', '(dunia|darasa|maisha) (ingekuwa|itakuwa|yangekuwa|lingekuwa) (bora|nzuri|mazuri) (zaidi)? bila (wewe|yako)', '(msiongee|msicheze|usiongee|usicheze|tusiongee) (naye|na yeye)', '(tumtenge|tumcheke|tumpuuze|wote tumcheke|tumtese)', '(mama yako|baba yako|familia yako|mamako) (ni) (mnene|malaya|mbaya|maskini|mjinga|mbwa|kahaba|nguruwe)', 'huna (rafiki|marafiki|thamani|maana yoyote)', 'hatukutaki (hapa)?|hutakiwi hapa|hufai (kitu|chochote|hapa)?'],
      examples: { catch: ['hakuna anayekupenda', 'kila mtu anakuchukia', 'jiue', 'huna thamani'], pass: ['hakuna anayependa mvua'] },
    },
    {
      id: 'threat', category: 'threat', degree: 'strong',
      patterns: ['(nitakuua|nitakupiga|nitakuchinja|nitakudunga|nitakuchoma|nitakukata|nitakuumiza|nitakumaliza|nitakutafuta|tutakupiga|tutakuua|nitakuvunja|nitamuua|nitawaua|nitakunyonga|nitakupata|nitampiga|nakuua|nitakushambulia|tutakutafuta|tutakumaliza|nitakupasua|nitakutesa|nitakuonyesha cha moto|utaona cha moto|ntakuua|ntakupiga|ntakudunga)', '(nataka|tunataka|niko tayari|naapa|ninapanga) (<dhuru>)', '(utakufa|umekufa|utajuta|utalipia|utalia|mtakufa|umekwisha|utanitambua|siku zako zinahesabika|jihadhari nami)', '(najua|ninajua|tunajua) (unapoishi|unakoishi|unakaa wapi|nyumba yako|mahali unapoishi|unapokaa|kwenu)', '(nakusubiri|nitakusubiri|tutakusubiri|ngoja nikukamate|subiri nikukamate|ngoja tu) (nje|baada ya shule|nyuma ya)?', '(nitaleta|nina|nitabeba|naleta) (kisu|bunduki|bomu|silaha|bastola|panga) (shuleni|darasani|shule)', '(nitalipua|kulipua|kuchoma|nitachoma) (shule|nyumba yako|darasa|nyumba yenu)', '(nitaweka|nitatuma|nitasambaza|nitaonyesha|nitavujisha) (picha zako|picha yako|siri yako|siri zako|video yako)', '(kama|usipo*|ukikataa) ~4 (nitakuua|nitakupiga|nitatuma|nitasambaza|nitaweka|utajuta|nitaonyesha)'],
      examples: { catch: ['nitakuua', 'najua unapoishi', 'nitakupiga baada ya shule'], pass: ['mwindaji alimuua simba katika hadithi', 'najua mji huu'] },
    },
    {
      id: 'selfharm', category: 'selfharm', degree: 'strong',
      patterns: ['(nataka|natamani|ningependa|ninataka|nafikiria|ninafikiria|nahisi|bora|nimeamua|nimejaribu|nilijaribu|ninatamani|nitajaribu|ninawaza|nawaza) (tu|kama)? (kufa|nife|kujiua|nijiue|kutoweka|kujinyonga|kujikata|kujiumiza|kumaliza maisha yangu|kukatisha maisha|nisingezaliwa|kutoamka|nisiamke|kutoishi|kutoweka milele|kumaliza kila kitu|kulala nisiamke|kujidhuru)', '(sitaki|siwezi|nimechoka|sioni sababu ya|sina sababu ya|sina hamu ya) (tena|na)? (kuishi|maisha|kuendelea kuishi|kuendelea|uhai|kuwa hai|maisha haya) (tena)?', '(najikata|ninajikata|najiumiza|ninajiumiza|najichukia|nitajiua|ninajichukia|nimejikata|ntajiua|najidhuru|nilijikata)', '(nachukia|ninachukia) (maisha yangu|maisha|kuishi|nafsi yangu)', '(hakuna|hamna) (mtu)? (atakaye|ambaye|angejali|atajali|atanikumbuka|angenikosa|anayenipenda|anayejali|atakayejali|atakayenikosa|angenikumbuka|atakayenikumbuka|anayenijali) (nikifa|nikitoweka|kama nitakufa|kama ningekufa)?', '(kila mtu|familia yangu|dunia|wazazi wangu) (angekuwa|ingekuwa|watakuwa|atakuwa|wangekuwa) (bora|na furaha|afadhali|na furaha zaidi) bila (mimi|yangu)', '(maisha|maisha yangu) (hayana|yamekosa) (maana|thamani|faida)', '(mimi) (ni)? (mzigo|sina thamani|bure|si kitu)', '(baba|mama|baba yangu|mama yangu|mjomba|mjomba wangu|kaka yangu|baba wa kambo|mtu mzima|mwalimu wangu|shangazi|babu yangu|kocha) (ananipiga|hunipiga|ananigusa|alinigusa|ananiumiza|alinibaka|ananibaka|ananichoma|ananitesa|alinipiga|ananishika|ananifungia)', '(naogopa|ninaogopa) (kwenda|kurudi) nyumbani', '(huu|hii) (ni) (ujumbe wangu wa mwisho|siku yangu ya mwisho|usiku wangu wa mwisho)', '(kwaheri|kwa heri) (milele|dunia|wote milele|ulimwengu)', '(nimekunywa|nimemeza|nitameza) (dawa|vidonge) (zote|nyingi|vingi|vyote)'],
      examples: { catch: ['nataka kufa', 'sitaki kuishi tena', 'ninajikata', 'baba ananipiga'], pass: ['nakufa kwa njaa', 'nakufa kwa kicheko', 'samaki wanakufa mtoni'] },
    },
    {
      id: 'sexual', category: 'sexual', degree: 'strong',
      patterns: ['ponografia|porno|picha za uchi|picha za ngono|video za ngono', '(nitumie|tuma|nionyeshe|onyesha) (mimi)? (picha za uchi|picha ya uchi|nudes|matiti|matiti yako|mwili wako|uchi|picha ukiwa uchi|makalio|chupi yako)', 'nudes', '(tufanye|kufanya|fanya|tukafanye|nataka) (ngono|mapenzi|kulala nawe|tendo) (na|nami|nawe)?', 'ngono na|wewe ni bikira|je wewe ni bikira|u bikira', '(vua) (nguo|shati|suruali|nguo zako|sketi|chupi)', '(umevaa) nini (sasa|ndani|kitandani)', 'nitakubaka|kukubaka|mbake', '(matiti|mwili|makalio) (yako|wako) (ni)? (mazuri|mtamu|makubwa)'],
      examples: { catch: ['nitumie picha za uchi', 'vua nguo zako'], pass: ['uzazi wa mimea', 'saratani ya matiti'] },
    },
    {
      id: 'picture', category: 'picture', degree: 'strong',
      patterns: ['(picha|selfie) (yako|zako) ~2 (nitumie|tuma|tafadhali|naomba|nione|nionyeshe)', '(nitumie|tuma|nionyeshe|nipe|tumia|onyesha|unitumie|nishirikishe|naomba|naweza kuona|ningependa kuona|nataka kuona|naomba unitumie|unaweza kunitumia|nataka) (mimi)? (kuona)? (picha yako|picha zako|picha ya uso wako|selfie|selfie yako|uso wako|picha yako ukiwa|mwili wako|chumba chako|video yako|picha ya mwili wako|sura yako)', '(una) (picha zako|picha yako|picha nyingine zako)', '(washa|fungua) (kamera|kamera yako) (kwa ajili yangu|nikuone|ili nikuone)', '(nitakutumia) (yangu|picha yangu) (kama|ukituma|kwanza)', '(piga|jipige) (picha|selfie) (na)? (unitumie|nitumie)'],
      examples: { catch: ['nitumie picha yako', 'naomba selfie yako'], pass: ['tuma picha ya mto', 'picha ya mlima ni nzuri'] },
    },
    {
      id: 'secrecy', category: 'secrecy', degree: 'strong',
      patterns: ['(usimwambie|usiwaambie|usiambie|usiseme|usimuambie|msiseme) ~2 (baba|mama|mwalimu|wazazi|mtu|yeyote|dada|kaka|walimu)', '(usimwambie|usiwaambie|usiambie|usimwonyeshe|usiwaonyeshe|msimwambie|usimuambie|usimweleze|usiseme kwa|usizungumze na|msiwaambie|asijue|wasijue|hutakiwi kumwambia|usije ukamwambia) (kuhusu hili|hili|hii)? (<mzazi>)', '(usimwambie|usiwaambie) ', '(hii|hili|iwe|ni|itakuwa|ibaki|hii ni) (ni|iwe|ibaki)? (siri|siri yetu|kati yetu|siri kati yetu|siri ndogo|kati yangu na yako)', 'siri yetu', '(tunza|weka|unaweza kutunza|hifadhi|weza kuweka) (siri|hii siri|siri hii|hii kuwa siri)', '(kati yetu|baina yetu) (tu|wawili|sisi wawili)', '(futa) (mazungumzo|ujumbe|jumbe|chat|meseji|hizi|haya|mazungumzo haya|ujumbe huu)', '(bila) (wazazi|mama|baba|mwalimu|mtu yeyote|mtu) (wako)? (kujua|kuona|yako kujua)', '(<mzazi>) (asijue|wasijue|hapaswi kujua|hawapaswi kujua|asione|hafai kujua|hawafai kujua)', '(niahidi|ahidi|apa) (kwamba)? (hutamwambia|hutasema|hutaambia|usimwambie)', 'mtu yeyote asijue|asijue mtu'],
      examples: { catch: ['usimwambie mama yako', 'hii ni siri yetu'], pass: ['siri ya mafanikio ni bidii', 'mwambie mwalimu wako'] },
    },
    {
      id: 'meeting', category: 'meeting', degree: 'strong',
      patterns: ['(tukutane|tuonane|kutana|njoo|kukutana) ~3 (bila (wazazi|mwalimu|walimu|mama|baba|mtu)|peke yetu|peke yako|kwa siri|kisiri)', '(tukutane|tuonane|tunaweza kukutana|kutana nami|nataka kukutana nawe|tuweze kukutana|nataka kukuona|tunaweza kuonana|unaweza kukutana nami|ningependa kukutana nawe|kukutana|onana nami) (sisi|tu)? (<wawili>)', '(njoo|uje|karibu) (nyumbani kwangu|kwangu|chumbani kwangu|kwenye gari langu|kwetu) (peke yako|kesho|bila|usiku|baada|ukiwa|leo)?', '(je)? (uko|upo) peke yako (nyumbani|sasa|leo)?', '(wazazi wako|mama yako|baba yako) (wako|yuko|wapo|hawapo|hayupo) (nyumbani|wapi|kazini)?', '(njoo|uje) peke yako', '(usilete|usije na) (mtu|rafiki|marafiki|yeyote)', '(unaishi|unakaa) (wapi|mtaa gani|nyumba gani)', '(anwani yako|nipe anwani) (ni)? (ipi|yako|gani)', '(nitakuchukua|nitakuja kukuchukua|nitakungoja) (kwa gari|baada ya shule|peke yako|shuleni|nje|nyumbani)', 'ingia (kwenye)? gari langu'],
      examples: { catch: ['tukutane peke yetu baada ya shule', 'njoo nyumbani kwangu peke yako', 'uko peke yako nyumbani'], pass: ['tunakutana darasani na mwalimu', 'mito inakutana karibu na mji'] },
    },
    {
      id: 'offplatform', category: 'offplatform', degree: 'strong',
      patterns: ['(nipe|nitumie|naomba|niambie) (nambari|namba) ya (whatsapp|simu|instagram)', '(nipe|nitumie|naomba|tuma|niambie|andika|unipe|tupe) ~1 (namba|nambari|simu|insta|snap|whatsapp|barua pepe|akaunti) (yako|ya simu)', '(niongeze|nitafute|nifuate|niandikie|nipigie|nitumie ujumbe|niadd|ni-add|nichati|ongea nami|wasiliana nami|nitext|jiunge|zungumza nami|nicheki|ongeza mimi) (mimi)? (kwenye|kupitia|kwa|katika|huko|nami)? (<app>|faragha|inbox|dm|simu)', '(una|unatumia|uko) (akaunti ya|kwenye)? (<app>)', '(nipe|nitumie|naomba|ni nini|tuma|niambie|naweza kupata) (namba yako|nambari yako|namba|nambari ya simu|namba ya simu|barua pepe yako|email yako|akaunti yako|insta yako|snap yako|whatsapp yako|jina lako la instagram|anwani yako|namba ya whatsapp|nambari yako ya simu|namba yako ya simu)', '(insta|snap|whatsapp|namba|nambari|discord) (yako)? ni (ipi|gani|nini)', '(tuongee|tuzungumze|tuchati|tuendelee|twende|tuhamie|tuongeleane|tuwasiliane|tuhame) (kwenye|kupitia|katika|kwa|huko)? (<app>|faragha|programu nyingine|app nyingine|mahali pengine|inbox)', '(nimeunda|nimetengeneza|tuunde|jiunge na|jiunge kwenye) (kikundi|group|kundi) (cha|la|kwenye|ya)? (<app>)', 'namba yako ya simu ni|unipe namba yako'],
      examples: { catch: ['niongeze kwenye snapchat', 'tuongee kwenye whatsapp', 'nipe namba yako'], pass: ['tulijifunza jinsi TikTok inavyofanya kazi'] },
    },
    {
      id: 'handle', category: 'handle', degree: 'strong',
      patterns: ['(insta|instagram|snap|snapchat|tiktok|discord|telegram|akaunti) (yangu) (ni) #any', '(naitwa|jina langu ni|nitafute kama|mimi ni) #any (kwenye|katika) (<konto>)', '(kwenye|katika) (<konto>) (naitwa|mimi ni|jina langu ni) #any'],
      examples: { catch: ['insta yangu ni cami_x'], pass: ['jina langu ni Cami'] },
    },
    {
      id: 'address', category: 'address', degree: 'strong',
      patterns: ['(mtaa|barabara|njia) (wa|ya|la)? (#any|#any #any) (nyumba|namba|nambari|nyumba namba|nyumba nambari|no)? #num', '(nyumba|nyumba yangu|plot|ploti|kiwanja|ghorofa) (ya|ni)? (namba|nambari|no) #num', '(ninaishi|naishi|tunaishi|anaishi|nakaa) (katika|kwenye)? (mtaa|barabara|nyumba|jengo|ghorofa|estate) ', '(anwani yangu|anuani yangu|anwani yetu) (ni)', '(s l p|slp|sanduku la posta) #num'],
      examples: { catch: ['naishi mtaa wa Moi nyumba namba 14', 'anwani yangu ni Barabara ya Uhuru 5'], pass: ['barabara ni ndefu kilomita 14', 'naishi Nairobi'] },
    },
    {
      id: 'identity', category: 'identity', degree: 'strong',
      patterns: ['jina langu (kamili|halisi) ni #any #any', '(una|unao) (miaka|umri wa miaka) (mingapi)|umri wako ni|una umri gani', '(unasoma|unaenda) (shule gani|wapi shule)|shule yako inaitwaje|unasomea shule gani', '(nywila|neno la siri|password) (yangu|yako|langu|lako)'],
      examples: { catch: ['jina langu kamili ni Amani Otieno', 'unasoma shule gani', 'una miaka mingapi'], pass: ['jina langu ni Amani', 'nina miaka 12'] },
    },
  ],
  innocent: ['(nakufa|kufa|tunakufa|ninakufa) (kwa|na) (njaa|kicheko|kiu|baridi|joto|usingizi|kucheka|uchovu)', '(ninakufa|nakufa) njaa', 'kuua (wakati|bakteria|virusi|wadudu|mbu|vijidudu)', 'mbwa (wangu|wake|mwitu|wetu|wa|ni)', 'siri ya (mafanikio|piramidi|maisha)', 'malaya (peninsula|pipit)|bahari ya malaya', 'mavi ya (ng’ombe|ngombe|tembo|mbuzi|wanyama)'],
  study: 'riwaya kitabu mhusika sura hadithi shairi filamu mwandishi chanzo nukuu anasema alisema anaandika ngano wimbo',
  spoken: {
    numbers:
      'sifuri 0 moja 1 mbili 2 tatu 3 nne 4 tano 5 sita 6 saba 7 nane 8 tisa 9 kumi 10 ishirini 20 thelathini 30 arobaini 40 hamsini 50 sitini 60 sabini 70 themanini 80 tisini 90',
    and: 'na kisha',
    twice: '',
    plus: 'jumlisha',
    at: 'kwenye at',
    dot: 'nukta doti',
    dash: 'kistari',
    phone: 'simu namba nambari nipigie piga pigia whatsapp mkononi sms ujumbe namba_yangu nambari_yangu',
    measure: 'kilomita mita watu wakazi shilingi asilimia gramu kilo lita miaka aina nyota jumla takriban karibu umbali kasi ukurasa milioni wanafunzi watoto ndege miti sekunde dakika saa siku nyuzi eneo sentimita',
  },
}
