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
