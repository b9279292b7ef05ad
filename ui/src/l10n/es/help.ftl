# Lo que ayuda cuando nada más ayuda: un informe para informática, y dejar este equipo.
help-title = Ayuda
help-report = Un informe para su equipo de informática
help-report-about = Dice qué versión es esta, qué organizaciones conoce la aplicación y qué no funcionó últimamente. No contiene contraseñas, códigos, números ni direcciones. Léalo antes de enviarlo.
help-report-make = Crear un informe
help-report-busy = Creando el informe…
help-report-save = Guardarlo como archivo
help-report-saved = Guardado.
help-keys = Atajos de teclado
help-remove = Sus datos en este equipo
help-remove-about = La aplicación guarda qué organizaciones añadió, quién mantiene la sesión abierta, su idioma y el tamaño.
help-remove-open = Quitar mis datos
help-remove-title = ¿Quitar todo de este equipo?
help-remove-what = Se cierra su sesión aquí y se quita todo lo que la aplicación guarda en este equipo. Su cuenta sigue igual.
help-remove-no = Conservarlo
help-remove-busy = Quitando…
help-licences = Second Step incluye el trabajo de otras personas. Sus licencias vienen con la aplicación, en el archivo { $file }.
help-close = Cerrar
