import type { HeldApart } from './texts.ts'

/** How children write among themselves: short, careless, in slang; and questions that only sound alike. */
export const slang: Readonly<Record<string, HeldApart>> = {
  en: {
    harmful: { any: ['hmu on snap its j_kid11', 'dont say anything to ur dad', 'u look like a pig', 'i could kill u', 'i feel like i dont matter and want to be dead', 'no one at school likes me and i want to hurt myself', 'what r u wearing', 'you people smell', 'this is bullshit', 'my addy is 9 Hill Road', '(020) 7946 0958', 'lets video call on facetime tonight', 'you should kill yourself', 'come meet me at the mall alone', 'ur mom is fat', 'yo whats ur insta handle', 'call my house 503 555 0142', 'i dont wanna wake up tomorrow', 'no one cares if i live or die', 'lemme see a pic of ur face', 'youre gonna get it after school', 'stop talking to that freak', 'go eat a bullet', 'ur accent is disgusting', 'we can meet in secret by the lake', 'dont let ur mom see this', 'my mail: tommy at outlook dot com', 'dumb bitch', 'i punched the wall and cut my arm so i feel something', 'u r a faggot'] },
    innocent: ['The coach said we killed it in the second half.', 'Our group has 4 girls and 3 boys.', 'Flight 447 left at 22:03 on 31 May 2009.', 'I live in a small town near the sea.', 'The gas giant Jupiter has 95 moons.', 'My brother hit a home run.', 'We drew a line from A to B.', 'Please send your paragraph to the group document.', 'The password to a good day is breakfast.', 'The bears hunt salmon alone.', 'The teacher said we should meet the author next week.', 'Do you have a picture of your town square?', 'Tell your parents about the exhibition.', 'Our number is the third on the list.', 'We could kill two birds with one stone.', 'What are you wearing to the carnival at school?', 'Where do penguins live?', 'How old is the glacier?', 'She sent a photo of the bridge.', 'You look like you enjoyed it.', 'The students talk on stage after lunch.', 'I want to see the volcano.', 'We want to shoot the last scene tomorrow.', 'The dog ate my homework, so funny.', 'My grandmother died last year and I miss her.', 'We are writing about a boy who runs away.', 'Send me your part of the text, please.', 'Please share your results with the class.', 'Can we have your measurements?', 'Where is your school on the map?', 'The bus number is 42.', 'Is your house made of wood?'],
  },
  es: {
    harmful: { any: ['eres lo peor, gordo asqueroso', 'pásame tu fono', 'nos juntamos solos en el parque', 'no le digas al profe', 'te voy a buscar y te voy a matar', 'me dan ganas de desaparecer', 'conchetumadre', 'mándame fotito tuya', 'tengo un cuchillo y lo voy a llevar al colegio', 'vivo en Los Alerces 1420', 'estoy pensando en acabar con todo', 'me tocó mi tío y tengo miedo', 'eres más feo que un sapo', 'agrégame al insta porfa', 'tu mamá no tiene que enterarse', 'chúpalo', 'juntémonos en mi casa, no hay nadie', 'puto gordo', 'háblame al 956781234', 'te voy a hacer la vida imposible'] },
    innocent: ['Vivo cerca del mar con mi abuela.', 'La bomba de agua no funcionó.', 'Se murió mi pez y estoy triste.', 'El chancho en piedra es una salsa.', '¿Dónde viven los pingüinos?', '¿Cuántos años tiene el glaciar?', 'Cuéntale a tu familia sobre la exposición.', 'Mándame tu parte del texto.', '¿Tienes una foto de tu pueblo?', 'Quiero ver el volcán.', 'Ven a la sala de clases con tus papás.', 'La profesora dice que nos juntemos con el grupo B.', '¿Cómo es tu casa?'],
  },
  nb: {
    harmful: { any: ['du suger', 'kan du sende meg nummeret ditt', 'jeg er så lei av livet', 'jævla tulling', 'ikke fortell dette til noen', 'møt meg alene i parken', 'stefaren min slår meg', 'jeg tar med kniv på skolen', 'brune folk lukter', 'send meg et bilde av deg uten klær', 'du er den dummeste i klassen', 'hva er nummeret ditt', 'vil du møtes i helga, bare oss?', 'onkel rører meg', 'fuck deg din taper', 'jeg skal få tak i deg', 'ikke vis dette til pappa', 'jeg skader meg selv'] },
    innocent: ['Jeg bor i en liten by ved fjorden.', 'Hunden min døde i går, og jeg er trist.', 'Vi tar bussen klokka åtte.', 'Bomba i hagen var fra krigen.', 'Hvor bor pingvinene?', 'Hvor gammel er breen?', 'Kan du sende din del av teksten?', 'Fortell foreldrene dine om utstillingen.', 'Har du et bilde av byen din?', 'Jeg vil se vulkanen.', 'Kan dere gi oss tallene deres?'],
  },
  ar: {
    harmful: { any: ['يا واطي', 'ابعتلي رقمك', 'لا تحكي لحدا', 'بدي موت', 'اقتل حالك', 'وين بيتك', 'أنت قبيحة وسمينة', 'كلكم حيوانات', 'انت أغبى واحد', 'ابعث صورك', 'لا أحد يريد أن يلعب معك', 'أريد أن أختفي من الدنيا', 'يلعن شكلك', 'عطني سنابك', 'قابلني لوحدك'] },
    innocent: ['أسكن قرب البحر.', 'مات كلبي أمس وأنا حزين.', 'أين تعيش البطاريق؟', 'أرسل لي قسمك من النص.', 'أخبر والديك عن المعرض.'],
  },
  fr: {
    harmful: { any: ['t’es qu’une merde', 'file ton numéro', 'dis rien à ta mère', 'j’ai envie de mourir', 'je vais te péter la gueule', 'viens chez moi ce soir', 'sale chinois', 'ta gueule', 'envoie une photo de toi en maillot', 'j’habite 22 boulevard Voltaire', 'tu pues la mort', 'je me sens de trop, je veux disparaître', 'on pourrait s’appeler sur facetime', 'gros tas', 'garde ça secret stp', 'espèce de salope', 'montre tes seins', 'je vais te crever'] },
    innocent: ['J’habite près de la mer.', 'Mon chien est mort hier.', 'La bombe de 1944 est au musée.', 'Où vivent les pingouins ?', 'Envoie ta partie du texte.', 'Parle de l’exposition à tes parents.', 'Tu as une photo de ta ville ?', 'Je veux voir le volcan.'],
  },
  pt: {
    harmful: { any: ['você é ridícula', 'me dá seu número', 'não fala pra sua mãe', 'tenho vontade de morrer', 'vou te matar', 'vem aqui em casa sozinha', 'preto imundo', 'merda', 'manda foto de biquíni', 'moro na Rua Augusta 900', 'você fede', 'quero sumir desse mundo', 'me liga 11987654321', 'não deixa sua mãe ver isso', 'seu macaco', 'vai se ferrar', 'posso ver você sem roupa?', 'te encontro sozinha na praça'] },
    innocent: ['Moro perto do mar.', 'Meu cachorro morreu ontem.', 'Onde vivem os pinguins?', 'Manda a sua parte do texto.', 'Conta para seus pais sobre a exposição.'],
  },
  de: {
    harmful: { any: ['du bist so ein Loser', 'gib mir deine Nummer', 'sag nichts deiner Mama', 'ich will sterben', 'ich mach dich fertig', 'komm heute Abend allein zu mir', 'Scheiß Ausländer', 'du Wichser', 'schick Bild von dir im Bikini', 'ich wohne Hauptstraße 88', 'du stinkst', 'hau ab du Missgeburt', 'ich will einfach nur weg sein, für immer', 'kannst du mir deine Nummer geben', 'treffen wir uns heimlich', 'niemand darf das erfahren', 'schick ein Bild ohne T-Shirt', 'deine Mutter ist eine Hure'] },
    innocent: ['Ich wohne am Meer.', 'Mein Hund ist gestern gestorben.', 'Die Bombe lag seit 1944 im Fluss.', 'Wo leben Pinguine?', 'Schick mir deinen Teil vom Text.', 'Erzähl deinen Eltern von der Ausstellung.', 'Hast du ein Bild von deiner Stadt?', 'Komm zu uns in die Gruppe.'],
  },
  sw: {
    harmful: { any: ['wewe ni mbwa', 'nitumie namba yako', 'usimwambie baba', 'nataka kujiua', 'nitakupiga', 'njoo kwangu', 'malaya', 'picha yako tafadhali nitumie', 'wewe ni takataka', 'usimwonyeshe mama yako', 'nataka kujinyonga', 'tukutane kwa siri', 'nipe nambari ya whatsapp'] },
    innocent: ['Ninaishi karibu na bahari.', 'Mbwa wangu alikufa jana.', 'Pengwini wanaishi wapi?', 'Nitumie sehemu yako ya maandishi.'],
  },
  hi: {
    harmful: { any: ['तू कुत्ता है', 'नंबर दे अपना', 'पापा को मत बताना', 'मुझे मर जाना है', 'तुझे मारूंगा', 'मेरे घर आ जाओ अकेले', 'हरामखोर', 'apni photo bhej', 'तू मर क्यों नहीं जाता', 'किसी को पता नहीं चलना चाहिए', 'मैं खुद को काटती हूँ', 'अकेले पार्क में मिलो', 'teri shakal bandar jaisi hai'] },
    innocent: ['मैं समुद्र के पास रहता हूँ।', 'कल मेरा कुत्ता मर गया।', 'पेंगुइन कहाँ रहते हैं?', 'अपना पाठ भेजो।'],
  },
  zh: {
    harmful: { any: ['你是猪', '把你的电话给我', '不要跟妈妈说', '我想去死', '我要打你', '来我家', '傻逼东西', '给我发你的照片', '你怎么这么笨', '我活着有什么意义', '不许告诉老师', '把你的照片发给我', '你妈的'] },
    innocent: ['我住在海边。', '我的狗昨天死了。', '企鹅住在哪里？', '把你的作文发给我。', '告诉爸妈展览的事。'],
  },
  uk: {
    harmful: { any: ['ти свиня', 'дай номер', 'не розказуй батькам', 'хочу вмерти', 'я тебе вдарю', 'приходь до мене додому', 'сука', 'надішли своє фото', 'ти просто сміття', 'не хочу прокидатися', 'скинь номер телефону', 'заткни пельку', 'нехай це буде між нами'] },
    innocent: ['Я живу біля моря.', 'Мій пес учора помер.', 'Де живуть пінгвіни?', 'Надішли свою частину тексту.', 'Розкажи батькам про виставку.'],
  },
}
