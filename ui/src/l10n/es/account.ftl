# Around the panel: the password, signing out everywhere, and what this computer may keep.
change-password = Cambiar contraseña
change-password-title = Cambie su contraseña
change-password-previous = Contraseña actual
change-password-previous-hint = Deje este campo vacío si su cuenta todavía no tiene contraseña.
change-password-done = Su contraseña ha cambiado. Las sesiones que tenga abiertas en otros lugares siguen abiertas.

sign-out-everywhere = Cerrar sesión en todas partes
sign-out-everywhere-title = ¿Cerrar sesión en todas partes?
sign-out-everywhere-here = «Cerrar sesión» solo afecta a este equipo.
sign-out-everywhere-all = «Cerrar sesión en todas partes» cierra su sesión de { $organisation } en todos los equipos y teléfonos. Algunas aplicaciones tardan hasta una hora en notarlo. Después tendrá que iniciar sesión de nuevo en cada uno.
sign-out-everywhere-stay = Mantener mis sesiones abiertas

remember-question = ¿Recordar este equipo?
remember-what = Cuando inicie sesión aquí, es posible que { $organisation } ya no pida un código. Acepte solo si nadie más usa su cuenta de este equipo.
remember-yes = Recordarlo
remember-no = No recordarlo
remember-done = Este equipo se recordará.
remember-not = Este equipo no se recordará.

staying-no-safe-place = Este equipo no tiene un lugar seguro donde mantener su sesión abierta. Tendrá que iniciar sesión la próxima vez que abra la aplicación.
lock-after =
    { $minutes ->
        [one] Si nadie usa la aplicación durante un minuto, se cierra su sesión. Así lo decidió su organización.
       *[other] Si nadie usa la aplicación durante { $minutes } minutos, se cierra su sesión. Así lo decidió su organización.
    }
