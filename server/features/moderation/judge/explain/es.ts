import type { Explanations } from './index.ts'

export const es: Explanations = {
  test: 'Esta es una frase para probar el filtro. Funciona.',
  phone:
    'Se quedó aquí porque parece un número de teléfono. No hiciste nada malo. Los números son privados: si necesitas hablar con alguien, pide ayuda a tu profe.',
  email:
    'Se quedó aquí porque parece una dirección de correo. No hiciste nada malo. Todo lo que necesitan para escribir juntos está aquí, en la sala.',
  address:
    'Se quedó aquí porque cuenta dónde vive alguien. No hiciste nada malo. Puedes contar cómo es tu ciudad o la naturaleza que tienes cerca.',
  identity:
    'Un profesor lo mira primero, porque cuenta tanto de una persona que alguien desconocido podría encontrarla. Aquí basta con el nombre.',
  handle:
    'Un profesor lo mira primero, porque parece un nombre de otra aplicación. Aquí te encuentran con el nombre que tienes en la sala.',
  offplatform:
    'Un profesor lo mira primero, porque lleva la conversación a otro lugar, donde ningún profesor puede ayudar. Escríbelo aquí y pueden seguir juntos.',
  link: 'Un profesor mira primero este enlace, porque no sabemos adónde lleva. Puedes escribir cómo se llama la página y qué dice.',
  secrecy:
    'Un profesor lo mira primero, porque aquí nadie tiene que guardar secretos ante los adultos que le cuidan. Si alguien te lo pidió, cuéntaselo a tu profe.',
  meeting:
    'Un profesor lo mira primero, porque las clases solo se encuentran cuando hay profesores. Pregunta a tu profe si quieren encontrarse.',
  picture:
    'Un profesor lo mira primero, porque las fotos de personas son privadas y nadie tiene que enviarlas. Puedes compartir un dibujo o una foto del lugar.',
  insult: 'Esto puede doler a quien lo lee. Prueba a decir qué pasó y cómo te sientes.',
  threat:
    'Se quedó aquí porque puede asustar a alguien. Si tienes rabia, cuenta qué pasó o habla con tu profe. Quiere ayudarte.',
  selfharm:
    'Gracias por contarlo. No hay que pasar por esto a solas, y no hiciste nada malo. Una persona adulta que te cuida va a hablar pronto contigo. Si es urgente, habla ahora con un adulto cerca de ti.',
  hate: 'Se quedó aquí porque puede doler a todo un grupo de personas. Di lo que piensas sobre el tema, y todos podrán responder.',
  sexual:
    'Se quedó aquí porque trata de algo demasiado privado para esta sala. Si alguien te hizo sentir mal, cuéntaselo a tu profe.',
  profanity: 'Aquí hay una palabra que puede sonar fea para la otra clase. Prueba con otra palabra.',
  spam: 'Aquí está lo mismo muchas veces. Con una vez basta, y se lee mejor.',
}
