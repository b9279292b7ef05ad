//! The window as a person meets it: things are found by role and name, and waited for, never slept for.

use std::{env, fs, path::PathBuf, rc::Rc, time::Instant};

use fantoccini::{Locator, elements::Element, key::Key};
use serde_json::{Value, json};

use crate::{
    computer::Computer,
    driver::{Driver, PATIENCE, computed_label, computed_role},
};

pub(crate) struct Window {
    driver: Driver,
    computer: Rc<Computer>,
}

/// Where elements of a role can be; the engine then says whether they are.
fn candidates(role: &str) -> &'static str {
    match role {
        "button" => "button",
        "checkbox" => "input[type=checkbox]",
        "combobox" => "select",
        "radio" => "input[type=radio]",
        "textbox" => "input:not([type=checkbox]):not([type=radio])",
        "group" => "fieldset, [role=group]",
        "radiogroup" => "fieldset, [role=radiogroup]",
        "heading" => "h1, h2, h3",
        "link" => "a[href]",
        "disclosure" => "summary",
        other => panic!("no candidates for {other}"),
    }
}

/// WebKit has roles of its own for the handle of <details> and for a closed list, so only the name counts.
fn named_alone(role: &str) -> bool {
    matches!(role, "disclosure" | "combobox")
}

impl Window {
    /// On a computer that knows nothing yet.
    pub(crate) async fn open(arguments: &[&str]) -> Self {
        Self::open_on(Rc::new(Computer::new()), arguments).await
    }

    /// On a computer that may know something from an earlier start.
    pub(crate) async fn open_on(computer: Rc<Computer>, arguments: &[&str]) -> Self {
        Self {
            driver: Driver::open(&computer, arguments).await,
            computer,
        }
    }

    /// The element of this role and exactly this accessible name, once it is there.
    pub(crate) async fn find(&self, role: &str, name: &str) -> Element {
        let start = Instant::now();
        loop {
            let mut seen = Vec::new();
            for element in self
                .driver
                .client
                .find_all(Locator::Css(candidates(role)))
                .await
                .unwrap()
            {
                // An element may go while it is being asked; then the next look finds what came instead.
                let Ok(label) = computed_label(&self.driver.client, &element).await else {
                    continue;
                };
                let Ok(computed) = computed_role(&self.driver.client, &element).await else {
                    continue;
                };
                let role_fits = computed == role || named_alone(role);
                if label == name && role_fits && element.is_displayed().await.unwrap_or(false) {
                    return element;
                }
                seen.push(format!("{computed} “{label}”"));
            }
            assert!(
                start.elapsed() < PATIENCE,
                "no {role} “{name}”; there are: {seen:#?}\n{}",
                self.text().await
            );
        }
    }

    pub(crate) async fn press(&self, button: &str) {
        self.click(self.find("button", button).await).await;
    }

    /// As people do, out from under the button that stays at the window's end. The driver would be content with less.
    pub(crate) async fn click(&self, element: Element) {
        let to_the_middle = "arguments[0].scrollIntoView({ block: 'center' })";
        let argument = serde_json::to_value(&element).unwrap();
        self.script(to_the_middle, vec![argument]).await;
        element.click().await.unwrap();
    }

    pub(crate) async fn unfold(&self, summary: &str) {
        self.click(self.find("disclosure", summary).await).await;
    }

    /// Chooses an option of a list.
    pub(crate) async fn choose(&self, list: &str, option: &str) {
        let list = self.find("combobox", list).await;
        list.select_by_label(option).await.unwrap();
    }

    pub(crate) async fn tick(&self, name: &str) {
        self.click(self.find("checkbox", name).await).await;
    }

    /// Types into a field, in place of what is there.
    pub(crate) async fn fill(&self, field: &str, text: &str) {
        let field = self.find("textbox", field).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    pub(crate) async fn is_ticked(&self, name: &str) -> bool {
        self.find("checkbox", name).await.is_selected().await.unwrap()
    }

    /// What a screen reader would add to the name: the text of everything `aria-describedby` names.
    pub(crate) async fn description(&self, role: &str, name: &str) -> String {
        let element = self.find(role, name).await;
        let script = "return (arguments[0].getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)\
                      .map((id) => document.getElementById(id)?.innerText ?? `(no element ${id})`).join(' | ')";
        self.script(script, vec![serde_json::to_value(element).unwrap()])
            .await
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// Waits until a box's description holds these words.
    pub(crate) async fn until_described(&self, checkbox: &str, words: &str) -> String {
        let start = Instant::now();
        loop {
            let description = self.description("checkbox", checkbox).await;
            if description.contains(words) {
                return description;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "“{words}” is not in “{description}”\n{}",
                self.text().await
            );
        }
    }

    /// Waits until these words are on the screen.
    pub(crate) async fn until_shown(&self, words: &str) {
        let start = Instant::now();
        loop {
            let text = self.text().await;
            if text.contains(words) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "“{words}” is not on the screen:\n{text}");
        }
    }

    /// All the text there is.
    pub(crate) async fn text(&self) -> String {
        self.script("return document.body.innerText", vec![])
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The text of what has the focus, without the line end after what stands on lines of its own.
    pub(crate) async fn focused_text(&self) -> String {
        self.script("return document.activeElement.innerText", vec![])
            .await
            .as_str()
            .unwrap_or_default()
            .trim()
            .to_owned()
    }

    /// Waits until this is what has the focus.
    pub(crate) async fn until_focused(&self, role: &str, name: &str) {
        let start = Instant::now();
        loop {
            // What had the focus may go while it is being asked.
            let (mut label, mut computed) = (String::new(), String::new());
            if let Ok(focused) = self.driver.client.active_element().await {
                label = computed_label(&self.driver.client, &focused).await.unwrap_or_default();
                computed = computed_role(&self.driver.client, &focused).await.unwrap_or_default();
            }
            if label == name && (computed == role || named_alone(role)) {
                return;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "the focus is on {computed} “{label}”, not on {role} “{name}”\n{}",
                self.text().await
            );
        }
    }

    /// Presses a key where the focus is.
    pub(crate) async fn key(&self, key: Key) {
        self.type_here(&char::from(key).to_string()).await;
    }

    /// Types where the focus is, as the keyboard does.
    pub(crate) async fn type_here(&self, text: &str) {
        let focused = self.driver.client.active_element().await.unwrap();
        focused.send_keys(text).await.unwrap();
    }

    /// Goes on with the Tab key, to what has to be next.
    pub(crate) async fn tab_to(&self, role: &str, name: &str) {
        self.key(Key::Tab).await;
        self.until_focused(role, name).await;
    }

    /// What was handed to the system to open with another program since this was last asked, once something was.
    pub(crate) async fn opened(&self) -> String {
        let start = Instant::now();
        loop {
            if let Some(link) = self.computer.opened() {
                return link;
            }
            assert!(start.elapsed() < PATIENCE, "nothing was opened");
            tokio::task::yield_now().await;
        }
    }

    /// Starts the app once more, which hands over to this one.
    pub(crate) fn start_again(&self, arguments: &[&str]) {
        self.computer.start_again(arguments);
    }

    pub(crate) async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.driver.client.execute(script, arguments).await.unwrap()
    }

    /// Keeps a screenshot, and lets axe-core look at the screen: it must find nothing.
    pub(crate) async fn look(&self, name: &str) {
        let folder = PathBuf::from(env::var_os("SECOND_STEP_ARTEFACTS").expect("SECOND_STEP_ARTEFACTS"));
        // What changed last is on the screen only after a frame; the one after it shows that it is.
        let painted = "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.driver.client.execute_async(painted, vec![]).await.unwrap();
        let picture = self.driver.client.screenshot().await.unwrap();
        fs::write(folder.join(format!("{name}.png")), picture).unwrap();

        let axe = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/node_modules/axe-core/axe.min.js");
        self.script(&fs::read_to_string(axe).unwrap(), vec![]).await;
        // The size of targets is WCAG's only since 2.2, and axe looks at it only when it is asked.
        let run = "const [done] = arguments; \
                   axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })\
                   .then(({ violations }) => done(violations.map((it) => ({ rule: it.id, impact: it.impact, \
                   where: it.nodes.map((node) => `${node.target} ${node.failureSummary}`) }))), \
                   (error) => done(String(error)))";
        let found = self.driver.client.execute_async(run, vec![]).await.unwrap();
        assert_eq!(found, json!([]), "axe-core on {name}: {found:#}");
    }

    /// Waits until the app has ended: then nobody answers for its page, and nobody would take over another start's work.
    pub(crate) async fn until_ended(&self) {
        let start = Instant::now();
        while self.driver.client.execute("return 1", vec![]).await.is_ok() {
            assert!(start.elapsed() < PATIENCE, "the app has not ended");
        }
        while self.computer.process().is_some() {
            assert!(start.elapsed() < PATIENCE, "the app has not gone");
            tokio::task::yield_now().await;
        }
    }

    /// Asks the page for a size of its own, as a small laptop or a magnifier would give it.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        self.driver.client.set_window_size(width, height).await.unwrap();
    }
}
