# A connection that somebody handed to the person, as a file or a link: shown before it is added.
offer-heading = إضافة هذه المؤسسة؟
offer-problem = لا يمكن فتح هذا
offer-lead = ملف أو رابط يريد إضافة هذه المؤسسة إلى Second Step. وافق فقط إذا وصلك من مؤسستك.
offer-name = الاسم الذي يعرضه
offer-host = بياناتك تُرسل إلى
offer-region = المنطقة
offer-pool = مكان حساباتها
offer-foreign = بياناتك ستُرسل إلى { $host }، لا إلى Amazon حيث توجد هذه الحسابات عادةً. اسأل مؤسستك هل هذا صحيح.
offer-replaces = هذه المؤسسة موجودة لديك باسم { $name }. إضافتها تغيّر طريقة اتصال التطبيق بها.
offer-same = هذه المؤسسة موجودة لديك باسم { $name }. لن يتغير شيء بإضافتها.
offer-placed = أعدّتها مؤسستك على هذا الحاسوب باسم { $name }. لا يوجد ما يُضاف.
offer-decline = عدم الإضافة
offer-accept = إضافة المؤسسة
offer-accept-replace = تغيير الاتصال
offer-close = إغلاق
