# Adding, changing and confirming the number or the address that codes go to, in place.
contact-change =
    { $factor ->
        [email] Changer d’adresse
       *[sms] Changer de numéro
    }
contact-title =
    { $factor ->
        [email] { $kind ->
            [add] Ajouter une adresse e-mail
            [change] Changer votre adresse e-mail
           *[confirm] Confirmer votre adresse e-mail
        }
       *[sms] { $kind ->
            [add] Ajouter un numéro de mobile
            [change] Changer votre numéro de mobile
           *[confirm] Confirmer votre numéro de mobile
        }
    }
contact-what =
    { $factor ->
        [email] { $what ->
            [adds] Les codes de connexion arriveront à cette adresse.
            [changes] Cela change seulement l’adresse. Rien n’est activé.
           *[replaces] Les codes de connexion arriveront à la nouvelle adresse. Tant que vous ne l’avez pas confirmée, l’ancienne ne reçoit peut-être plus de codes.
        }
       *[sms] { $what ->
            [adds] Les codes de connexion arriveront à ce numéro.
            [changes] Cela change seulement le numéro. Rien n’est activé.
           *[replaces] Les codes de connexion arriveront au nouveau numéro. Tant que vous ne l’avez pas confirmé, l’ancien ne reçoit peut-être plus de codes.
        }
    }
contact-offer =
    { $factor ->
        [email] Les codes de connexion iront à { $destination }. Un code montre que vous pouvez lire ce qui y arrive.
       *[sms] Les codes de connexion iront au { $destination }. Un code montre que vous avez ce téléphone en main.
    }
contact-send-to = Envoyer un code à { $destination }
contact-another =
    { $factor ->
        [email] Utiliser une autre adresse
       *[sms] Utiliser un autre numéro
    }
contact-country = Pays
contact-country-none = Choisissez un pays
contact-number = Numéro de mobile
contact-number-hint = Ou commencez par + et l’indicatif du pays.
contact-address = Adresse e-mail
contact-send =
    { $factor ->
        [email] M’envoyer un code par e-mail
       *[sms] M’envoyer un code par SMS
    }
contact-send-busy = Envoi d’un code…
contact-old-stays =
    { $old ->
        [none] { $factor ->
            [email] Votre ancienne adresse sert encore jusqu’à ce que vous confirmiez la nouvelle.
           *[sms] Votre ancien numéro sert encore jusqu’à ce que vous confirmiez le nouveau.
        }
       *[other] { $old } sert encore jusqu’à votre confirmation.
    }
contact-no-code =
    { $factor ->
        [email] Les codes arrivent en général en moins de trente secondes. Regardez aussi dans le dossier spam. Si l’adresse n’est pas la bonne, utilisez-en une autre.
       *[sms] Les codes arrivent en général en moins de trente secondes. Vérifiez que votre téléphone est allumé et a du réseau. Si le numéro n’est pas le bon, utilisez-en un autre.
    }
