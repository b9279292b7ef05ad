# What every screen shares.
app-name = Second Step
title = { $heading } – Second Step
busy = لحظة واحدة…

factor-sms = رسالة نصية
factor-softwareToken = تطبيق المصادقة
factor-email = البريد الإلكتروني
factor-webAuthn = مفتاح المرور

start-heading = يجري تشغيل Second Step
start-problem = تعذّر تشغيل Second Step
your-organisation = مؤسستك

look-title = اللغة والمظهر
look-language = اللغة
look-as-computer = كما في هذا الحاسوب
look-theme = فاتح أو داكن
look-light = فاتح
look-dark = داكن
look-size = الحجم
look-smaller = أصغر
look-larger = أكبر
look-keys = أو اضغط { $key } مع + أو −. ‏{ $key } مع 0 يعيد الحجم الأول.
key-control = Ctrl
look-done = تم
