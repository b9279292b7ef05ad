# A connection that somebody handed to the person, as a file or a link: shown before it is added.
offer-heading = ¿Añadir esta organización?
offer-problem = Esto no se puede abrir
offer-lead = Un archivo o un enlace quiere añadir esto a Second Step. Acepte solo si se lo envió su organización.
offer-name = El nombre que se da
offer-host = Adónde va lo que usted escribe
offer-region = Región
offer-pool = Dónde están sus cuentas
offer-foreign = Lo que escriba iría a { $host } y no a Amazon, donde suelen estar estas cuentas. Pregunte a su organización si es correcto.
offer-replaces = Ya tiene esta organización, con el nombre { $name }. Si la añade, cambia la forma en que la aplicación llega a ella.
offer-same = Ya tiene esta organización, con el nombre { $name }. No cambiaría nada.
offer-placed = Su organización ya la configuró en este equipo, con el nombre { $name }. No hay nada que añadir.
offer-decline = No añadirla
offer-accept = Añadirla
offer-accept-replace = Cambiarla
offer-close = Cerrar
