//! The two messages, in the languages of the page. They can't be the page's own (ui/src/l10n): where these are needed,
//! there is none.

/// In one language.
#[derive(Debug)]
pub(super) struct Words {
    /// As the folders of ui/src/l10n are named.
    language: &'static str,
    /// Ends with the question whether to get it.
    pub(super) no_web_engine: &'static str,
    /// The place of the logs follows, if there is one.
    pub(super) unknown: &'static str,
}

#[cfg(any(windows, target_os = "macos", test))]
impl Words {
    /// `text` of these words for a dialog of Windows', which takes every paragraph to run from left to right, unless it
    /// says otherwise itself: <https://devblogs.microsoft.com/oldnewthing/20131219-00/?p=2323>.
    pub(super) fn directed(&self, text: &str) -> String {
        const EMBEDDED: char = '\u{202b}';
        const AFTER: char = '\u{202c}';
        if self.language != "ar" {
            return text.to_owned();
        }
        let paragraphs: Vec<_> = text.split('\n').map(|it| format!("{EMBEDDED}{it}{AFTER}")).collect();
        paragraphs.join("\n")
    }
}

/// In the first of these languages, as BCP 47 has them, that there are words in; otherwise in English.
pub(super) fn of(languages: impl IntoIterator<Item = String>) -> &'static Words {
    let known = |language: String| {
        let wanted = primary(&language).to_ascii_lowercase();
        WORDS.iter().find(|words| primary(words.language) == wanted)
    };
    languages.into_iter().find_map(known).unwrap_or(&WORDS[0])
}

fn primary(language: &str) -> &str {
    language.split(['-', '_']).next().unwrap_or_default()
}

static WORDS: [Words; 7] = [
    Words {
        language: "en",
        no_web_engine: "Second Step can't open its window: a part of Windows is missing, the Microsoft Edge WebView2 \
                        Runtime. Nothing in your account has changed.\n\n\
                        Get it from Microsoft, install it, and start Second Step again. If you may not install \
                        anything on this computer, ask your IT team.\n\n\
                        Get it from Microsoft now?",
        unknown: "Second Step could not open its window. Nothing in your account has changed.\n\n\
                  Start it again. If it stays, restart this computer, or show this message to your IT team.",
    },
    Words {
        language: "ar",
        no_web_engine: "لا يستطيع Second Step فتح نافذته: ينقص جزء من Windows هو Microsoft Edge WebView2 Runtime. لم يتغير شيء في حسابك.\n\n\
                        نزّله من Microsoft وثبّته، ثم شغّل Second Step مرة أخرى. إذا لم يكن مسموحًا لك بتثبيت شيء على هذا الكمبيوتر، فاسأل فريق تقنية المعلومات.\n\n\
                        هل تريد تنزيله من Microsoft الآن؟",
        unknown: "تعذّر على Second Step فتح نافذته. لم يتغير شيء في حسابك.\n\n\
                  شغّله مرة أخرى. إذا تكرر ذلك، فأعد تشغيل هذا الكمبيوتر، أو اعرض هذه الرسالة على فريق تقنية المعلومات.",
    },
    Words {
        language: "de",
        no_web_engine: "Second Step kann sein Fenster nicht öffnen: Es fehlt ein Teil von Windows, die Microsoft Edge \
                        WebView2 Runtime. An Ihrem Konto hat sich nichts geändert.\n\n\
                        Holen Sie sie von Microsoft, installieren Sie sie, und starten Sie Second Step noch einmal. \
                        Wenn Sie auf diesem Computer nichts installieren dürfen, fragen Sie Ihre IT-Abteilung.\n\n\
                        Jetzt von Microsoft holen?",
        unknown: "Second Step konnte sein Fenster nicht öffnen. An Ihrem Konto hat sich nichts geändert.\n\n\
                  Starten Sie es noch einmal. Wenn es so bleibt, starten Sie diesen Computer neu, oder zeigen Sie \
                  diese Meldung Ihrer IT-Abteilung.",
    },
    Words {
        language: "es",
        no_web_engine: "Second Step no puede abrir su ventana: falta una parte de Windows, Microsoft Edge WebView2 \
                        Runtime. Nada ha cambiado en su cuenta.\n\n\
                        Descárguela de Microsoft, instálela y vuelva a abrir Second Step. Si no puede instalar nada en \
                        este equipo, pregunte a su soporte informático.\n\n\
                        ¿Descargarla de Microsoft ahora?",
        unknown: "Second Step no pudo abrir su ventana. Nada ha cambiado en su cuenta.\n\n\
                  Vuelva a abrirlo. Si sigue igual, reinicie este equipo, o enseñe este mensaje a su soporte \
                  informático.",
    },
    Words {
        language: "fr",
        no_web_engine: "Second Step ne peut pas ouvrir sa fenêtre : il manque un composant de Windows, Microsoft Edge \
                        WebView2 Runtime. Rien n’a changé dans votre compte.\n\n\
                        Téléchargez-le chez Microsoft, installez-le, puis rouvrez Second Step. Si vous ne pouvez rien \
                        installer sur cet ordinateur, demandez à votre service informatique.\n\n\
                        Le télécharger chez Microsoft maintenant ?",
        unknown: "Second Step n’a pas pu ouvrir sa fenêtre. Rien n’a changé dans votre compte.\n\n\
                  Rouvrez-le. Si cela continue, redémarrez cet ordinateur, ou montrez ce message à votre service \
                  informatique.",
    },
    Words {
        language: "ja",
        no_web_engine: "Second Step のウィンドウを開けません。Windows の一部である Microsoft Edge WebView2 Runtime が見つかりません。\
                        アカウントは何も変わっていません。\n\n\
                        Microsoft から入手してインストールし、もう一度 Second Step を起動してください。\
                        このコンピューターに何もインストールできないときは、IT 担当者に聞いてください。\n\n\
                        今すぐ Microsoft から入手しますか？",
        unknown: "Second Step のウィンドウを開けませんでした。アカウントは何も変わっていません。\n\n\
                  もう一度起動してください。変わらなければ、このコンピューターを再起動するか、\
                  このメッセージを IT 担当者に見せてください。",
    },
    Words {
        language: "pt-BR",
        no_web_engine: "O Second Step não consegue abrir a janela: falta uma parte do Windows, o Microsoft Edge \
                        WebView2 Runtime. Nada mudou na sua conta.\n\n\
                        Baixe-o da Microsoft, instale-o e abra o Second Step de novo. Se você não pode instalar nada \
                        neste computador, pergunte à sua equipe de TI.\n\n\
                        Baixar da Microsoft agora?",
        unknown: "O Second Step não conseguiu abrir a janela. Nada mudou na sua conta.\n\n\
                  Abra-o de novo. Se continuar, reinicie este computador, ou mostre esta mensagem à sua equipe de TI.",
    },
];

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs};

    use rstest::rstest;

    use super::{WORDS, of};

    #[test]
    fn the_languages_are_those_of_the_page() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/l10n");
        let folders = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
        let folders = folders.filter(|entry| entry.file_type().unwrap().is_dir());
        let pages: BTreeSet<_> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
        let ours: BTreeSet<_> = WORDS.iter().map(|words| words.language.to_owned()).collect();
        assert_eq!(ours, pages);
    }

    #[test]
    fn each_paragraph_of_arabic_runs_from_right_to_left() {
        let directed = |language: &str| of([language.to_owned()]).directed("a\nb");
        assert_eq!(directed("de"), "a\nb");
        assert_eq!(directed("ar-EG"), "\u{202b}a\u{202c}\n\u{202b}b\u{202c}");
    }

    #[rstest]
    #[case::of_a_region(&["de-AT"], "de")]
    #[case::as_unix_writes_it(&["pt_PT"], "pt-BR")]
    #[case::the_first_that_is_there(&["nl-NL", "fr-BE", "de"], "fr")]
    #[case::none_of_them(&["nl-NL"], "en")]
    #[case::none(&[], "en")]
    fn the_first_language_with_words_is_spoken(#[case] languages: &[&str], #[case] spoken: &str) {
        let languages = languages.iter().map(|&language| language.to_owned());
        assert_eq!(of(languages).language, spoken);
    }
}
