# Adding, changing and confirming the number or the address that codes go to, in place.
# $factor is sms or email throughout.
contact-change =
    { $factor ->
        [email] تغيير العنوان
       *[sms] تغيير الرقم
    }
contact-title =
    { $factor ->
        [email] { $kind ->
            [add] إضافة عنوان بريد إلكتروني
            [change] تغيير عنوان بريدك الإلكتروني
           *[confirm] تأكيد عنوان بريدك الإلكتروني
        }
       *[sms] { $kind ->
            [add] إضافة رقم جوال
            [change] تغيير رقم جوالك
           *[confirm] تأكيد رقم جوالك
        }
    }
# $what: adds what codes will go to, changes it where none go there now, or replaces it where they do.
contact-what =
    { $factor ->
        [email] { $what ->
            [adds] سنرسل رموز الدخول إلى هذا العنوان.
            [changes] هذا يغيّر العنوان فقط. لن نُفعّل شيئًا.
           *[replaces] سنرسل رموز الدخول إلى العنوان الجديد. وحتى تأكيده، قد لا تصل الرموز إلى العنوان القديم.
        }
       *[sms] { $what ->
            [adds] سنرسل رموز الدخول إلى هذا الرقم.
            [changes] هذا يغيّر الرقم فقط. لن نُفعّل شيئًا.
           *[replaces] سنرسل رموز الدخول إلى الرقم الجديد. وحتى تأكيده، قد لا تصل الرموز إلى الرقم القديم.
        }
    }
contact-offer =
    { $factor ->
        [email] سنرسل رموز الدخول إلى { $destination }. نتأكد برمز واحد أن بإمكانك قراءة ما يصل إلى هناك.
       *[sms] سنرسل رموز الدخول إلى { $destination }. نتأكد برمز واحد أن هذا الهاتف معك.
    }
contact-send-to = إرسال رمز إلى { $destination }
contact-another =
    { $factor ->
        [email] استخدام عنوان آخر
       *[sms] استخدام رقم آخر
    }
contact-country = البلد
contact-country-none = اختيار البلد
contact-number = رقم الجوال
contact-number-hint = أو ابدأ بعلامة + ثم رمز البلد.
contact-address = عنوان البريد الإلكتروني
contact-send =
    { $factor ->
        [email] إرسال رمز إلى بريدي
       *[sms] إرسال رمز في رسالة نصية
    }
contact-send-busy = جارٍ إرسال رمز…
contact-old-stays =
    { $old ->
        [none] { $factor ->
            [email] يبقى عنوانك القديم مستخدمًا حتى تأكيد الجديد.
           *[sms] يبقى رقمك القديم مستخدمًا حتى تأكيد الجديد.
        }
       *[other] يبقى { $old } مستخدمًا حتى تأكيد الجديد.
    }
contact-no-code =
    { $factor ->
        [email] تصل الرموز عادةً خلال نصف دقيقة. ابحث أيضًا في البريد غير المرغوب فيه. إذا لم يكن العنوان صحيحًا، فاستخدم عنوانًا آخر.
       *[sms] تصل الرموز عادةً خلال نصف دقيقة. تأكد أن هاتفك يعمل وأن لديه إشارة. إذا لم يكن الرقم صحيحًا، فاستخدم رقمًا آخر.
    }
