import type { Explanations } from './index.ts'

export const nb: Explanations = {
  test: 'Dette er en prøvesetning for filteret. Det virker.',
  phone:
    'Det ble stående her fordi det ligner et telefonnummer. Du har ikke gjort noe galt. Numre er private: Be læreren din om hjelp hvis du må nå noen.',
  email:
    'Det ble stående her fordi det ligner en e-postadresse. Du har ikke gjort noe galt. Alt dere trenger for å skrive sammen, finnes her i rommet.',
  address:
    'Det ble stående her fordi det forteller hvor noen bor. Du har ikke gjort noe galt. Fortell heller om byen eller naturen der du bor.',
  identity:
    'En lærer ser på det først, fordi det forteller så mye om én person at en fremmed kan finne den. Her holder det med fornavn.',
  handle:
    'En lærer ser på det først, fordi det ligner et navn i en annen app. Her finner alle deg med navnet du har i rommet.',
  offplatform:
    'En lærer ser på det først, fordi det flytter praten til et annet sted, der ingen lærer kan hjelpe. Skriv det her, så kan dere fortsette sammen.',
  link: 'En lærer ser på lenken først, fordi vi ikke vet hvor den fører. Du kan skrive hva siden heter og hva som står der.',
  secrecy:
    'En lærer ser på det først, fordi ingen her skal måtte holde noe hemmelig for de voksne som passer på dem. Si fra til læreren din hvis noen ba deg om det.',
  meeting:
    'En lærer ser på det først, fordi klassene bare møtes når lærere er med. Spør læreren din hvis dere vil møtes.',
  picture:
    'En lærer ser på det først, fordi bilder av folk er private, og ingen må sende noe. Del heller en tegning eller et bilde av stedet.',
  insult: 'Dette kan såre den som leser det. Prøv å si hva som skjedde, og hva du føler.',
  threat:
    'Det ble stående her fordi det kan skremme noen. Er du sint, så fortell hva som skjedde, eller si fra til læreren din. De vil hjelpe.',
  selfharm:
    'Takk for at du sier fra. Du er ikke alene, og du har ikke gjort noe galt. En voksen som passer på deg, snakker snart med deg. Haster det, så snakk med en voksen nær deg nå.',
  hate: 'Det ble stående her fordi det kan såre en hel gruppe mennesker. Si hva du mener om selve saken, så kan alle svare.',
  sexual:
    'Det ble stående her fordi det handler om noe som er for privat for dette rommet. Si fra til læreren din hvis noen gjorde deg utrygg.',
  profanity: 'Her er et ord som kan høres stygt ut for partnerklassen. Prøv med et annet ord.',
  spam: 'Det samme står her mange ganger. Én gang er nok, og lettere å lese for alle.',
}
