# Versiones nuevas de esta aplicación: se anuncian donde no hay nada en curso y solo se instalan si la persona quiere.
update-ready = La versión { $version } está lista.
update-install = Instalar y volver a abrir
update-later = Más tarde
update-title = ¿Instalar la versión { $version } ahora?
update-what = Second Step trae la versión nueva, se cierra y se abre de nuevo. Tarda uno o dos minutos.
update-sign-in = Quizá tenga que iniciar sesión otra vez.
update-unsaved = Lo que marcó y no guardó se pierde.
update-not-now = Ahora no
update-busy = Trayendo la versión nueva…
help-update = Versiones nuevas
help-update-about = La aplicación mira una vez al día. No instala nada por sí misma.
help-update-look = Buscar actualizaciones
help-update-look-busy = Buscando…
help-update-none = Tiene la versión más nueva.
help-update-finish = Termine primero lo que empezó. Después podrá instalarla.
help-update-off = Esta aplicación no busca versiones nuevas. Así lo decidió su organización.
