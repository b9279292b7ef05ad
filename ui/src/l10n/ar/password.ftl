# Passwords: the one there is, one that is being chosen, and one that was forgotten.
# $which is current or new: a screen may have a field for each.
password-show =
    { $which ->
        [new] إظهار كلمة المرور الجديدة
       *[current] إظهار كلمة المرور
    }
password-hide =
    { $which ->
        [new] إخفاء كلمة المرور الجديدة
       *[current] إخفاء كلمة المرور
    }
password-show-short = إظهار
password-hide-short = إخفاء

password-heading = كتابة كلمة المرور
password-who = تسجيل الدخول باسم { $username }
password-not-you = أليس هذا حسابك؟

new-password-heading = اختيار كلمة مرور جديدة
new-password-lead = تطلب { $organisation } أن تكون لك الآن كلمة مرور من اختيارك. الكلمة التي وصلتك تتوقف عن العمل.
new-password-label = كلمة المرور الجديدة
new-password-hint = اختر كلمة مرور غير مستخدمة في أي مكان آخر. كلما طالت زاد الأمان.
new-password-besides = تطلب { $organisation } هذا أيضًا
new-password-submit = اعتماد كلمة المرور
new-password-busy = جارٍ اعتماد كلمة المرور…

attribute-given-name = الاسم الأول
attribute-family-name = اسم العائلة
attribute-name = الاسم الكامل
attribute-middle-name = الاسم الأوسط
attribute-nickname = الاسم المستعار
attribute-preferred-username = الاسم الظاهر للآخرين
attribute-birthdate = تاريخ الميلاد
attribute-birthdate-hint = السنة ثم الشهر ثم اليوم، مثل 1980-01-31
attribute-gender = الجنس
attribute-address = العنوان البريدي
attribute-phone-number = رقم الجوال
attribute-phone-number-hint = ابدأ بعلامة + ثم رمز البلد.
attribute-email = عنوان البريد الإلكتروني
attribute-zoneinfo = المنطقة الزمنية
attribute-zoneinfo-hint = مثل Asia/Riyadh
attribute-locale = اللغة
attribute-locale-hint = مثل ar أو ar-EG
attribute-website = الموقع على الإنترنت
attribute-profile = صفحة عنك
attribute-picture = صورتك
attribute-address-hint = عنوان على الإنترنت يبدأ بـ https

reset-heading = وضع كلمة مرور جديدة
reset-lead =
    { $destination ->
        [none] أُرسل رمز للحساب { $username } من قبل، بالبريد الإلكتروني أو في رسالة نصية. اكتبه هنا، مع كلمة مرورك الجديدة.
       *[other] أرسلنا رمزًا إلى { $destination }. اكتبه هنا، مع كلمة مرورك الجديدة.
    }
