//! The pages: plain forms that work without scripts, for everyone.
//!
//! Owns the form of every page and its headers. The words are in the handlers.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
const STYLE: &str = "body{font:1.125rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:30rem;padding:1rem}\
                     label,input,button{display:block;font:inherit}input[type=radio],input[type=radio]+label\
                     {display:inline}input,button{margin:.25rem 0 1rem;padding:.5rem}.practice{background:#fd6;\
                     color:#000;padding:.25rem .5rem}.problem{border-left:.3rem solid #b00;padding-left:.5rem}";

/// A page that says something and leads nowhere.
pub(super) fn notice(status: StatusCode, title: &str, text: &str) -> Response {
    page(status, title, &format!("<p>{}</p>", escaped(text)))
}

/// A page with a form, which posts to its own address.
pub(super) struct Form<'a> {
    pub(super) title: &'a str,
    pub(super) intro: &'a str,
    pub(super) problem: Option<&'a str>,
    pub(super) csrf: &'a str,
    pub(super) fields: Vec<Field<'a>>,
    /// Buttons by value and words; the first one is what Enter presses.
    pub(super) buttons: &'a [(&'a str, &'a str)],
    /// Another way, by address and words.
    pub(super) link: Option<(String, String)>,
}

/// One thing to fill in or to choose.
pub(super) enum Field<'a> {
    Text {
        name: &'a str,
        label: &'a str,
        value: &'a str,
        /// `autocomplete`.
        complete: &'a str,
    },
    Password {
        name: &'a str,
        label: &'a str,
        complete: &'a str,
    },
    Code,
    Choice {
        name: &'a str,
        legend: &'a str,
        options: Vec<(String, String)>,
    },
}

impl Form<'_> {
    /// 400 if there is a problem.
    pub(super) fn page(&self) -> Response {
        let problem = self.problem.map_or_else(String::new, |problem| {
            format!(
                "<p class=\"problem\" id=\"problem\" role=\"alert\">{}</p>",
                escaped(problem)
            )
        });
        let fields: String = self
            .fields
            .iter()
            .map(|field| field.html(self.problem.is_some()))
            .collect();
        let button = |(value, words): &(&str, &str)| {
            let (value, words) = (escaped(value), escaped(words));
            format!("<button name=\"choice\" value=\"{value}\">{words}</button>\n")
        };
        let buttons = self.buttons.iter().map(button).collect::<Vec<_>>().concat();
        let link = self.link.as_ref().map_or_else(String::new, |(url, words)| {
            format!("<p><a href=\"{}\">{}</a></p>", escaped(url), escaped(words))
        });
        let body = format!(
            "{problem}<p>{}</p>\n<form method=\"post\">\n<input type=\"hidden\" name=\"_csrf\" value=\"{}\">\n\
             {fields}{buttons}</form>\n{link}",
            escaped(self.intro),
            escaped(self.csrf),
        );
        match self.problem {
            Some(_) => page(StatusCode::BAD_REQUEST, &format!("Problem: {}", self.title), &body),
            None => page(StatusCode::OK, self.title, &body),
        }
    }
}

impl Field<'_> {
    fn html(&self, has_problem: bool) -> String {
        let about = if has_problem {
            " aria-describedby=\"problem\" aria-invalid=\"true\""
        } else {
            ""
        };
        let input = |name: &str, label: &str, more: &str| {
            let (name, label) = (escaped(name), escaped(label));
            format!(
                "<label for=\"{name}\">{label}</label>\n<input id=\"{name}\" name=\"{name}\" {more} required{about}>\n"
            )
        };
        match self {
            Self::Text {
                name,
                label,
                value,
                complete,
            } => {
                let more = format!(
                    "type=\"text\" value=\"{}\" autocomplete=\"{}\"",
                    escaped(value),
                    escaped(complete)
                );
                input(name, label, &more)
            }
            Self::Password { name, label, complete } => {
                let more = format!("type=\"password\" autocomplete=\"{}\"", escaped(complete));
                input(name, label, &more)
            }
            Self::Code => {
                let more = "type=\"text\" inputmode=\"numeric\" autocomplete=\"one-time-code\"";
                input("code", "Code", more)
            }
            Self::Choice { name, legend, options } => {
                let name = escaped(name);
                let option = |(value, words): &(String, String)| {
                    let (value, words) = (escaped(value), escaped(words));
                    format!(
                        "<div><input type=\"radio\" name=\"{name}\" id=\"{value}\" value=\"{value}\" required{about}>\n\
                         <label for=\"{value}\">{words}</label></div>\n"
                    )
                };
                let options = options.iter().map(option).collect::<Vec<_>>().concat();
                format!(
                    "<fieldset>\n<legend>{}</legend>\n{options}</fieldset>\n",
                    escaped(legend)
                )
            }
        }
    }
}

fn page(status: StatusCode, title: &str, body: &str) -> Response {
    let title = escaped(title);
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<p class=\"practice\">Practice: nothing here is real</p>\n\
         <main>\n<h1>{title}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        // Not `no-referrer`: forms would then come from an unknown origin, which the pool turns away.
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    let headers = headers.map(|(name, value)| (name, HeaderValue::from_static(value)));
    (status, headers, html).into_response()
}

/// Fit for text and for a quoted attribute.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    //! Not covered here: which page comes when (tests/wire/managed_login.rs).
    use super::*;

    #[test]
    fn what_somebody_typed_is_text_and_nothing_else() {
        let typed = "\"><script>alert('1')</script>&";
        assert_eq!(
            escaped(typed),
            "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;"
        );
    }
}
