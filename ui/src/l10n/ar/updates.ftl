# الإصدارات الأحدث من هذا التطبيق: يُخبَر بها حيث لا عمل جارٍ، ولا تُثبَّت إلا بطلب الشخص.
update-ready = الإصدار { $version } جاهز.
update-install = التثبيت وإعادة الفتح
update-later = لاحقًا
update-title = هل تريد تثبيت الإصدار { $version } الآن؟
update-what = يجلب Second Step الإصدار الجديد ثم يُغلق ويُفتح من جديد. يستغرق ذلك دقيقة أو دقيقتين.
update-sign-in = قد تحتاج إلى تسجيل الدخول من جديد.
update-unsaved = يضيع ما حدّدته ولم تحفظه.
update-not-now = ليس الآن
update-busy = جارٍ جلب الإصدار الجديد…
help-update = الإصدارات الجديدة
help-update-about = يتحقق التطبيق مرة في اليوم. ولا يثبّت شيئًا من تلقاء نفسه.
help-update-look = البحث عن تحديثات
help-update-look-busy = جارٍ البحث…
help-update-none = لديك أحدث إصدار.
help-update-finish = أكمل أولًا ما بدأته. بعد ذلك يمكنك تثبيته.
help-update-off = لا يبحث هذا التطبيق عن إصدارات جديدة. هذا ما حدّدته مؤسستك.
