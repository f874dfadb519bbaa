//! Rendered markup taken apart again. The renderer writes it well-formed, so this can be simple.

/// One element, in document order.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// All text inside, with what stands between elements.
    pub text: String,
    /// The places of the elements around it, outermost first.
    pub path: Vec<usize>,
}

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn is(&self, part: &str) -> bool {
        self.get("part").is_some_and(|names| names.split(' ').any(|name| name == part))
    }
}

/// A page's elements.
pub struct Markup(pub Vec<Element>);

impl Markup {
    pub fn new(html: &str) -> Self {
        let mut elements: Vec<Element> = Vec::new();
        let mut path: Vec<usize> = Vec::new();
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            let text = decode(&rest[..start]);
            for place in &path {
                elements[*place].text.push_str(&text);
            }
            let end = start + rest[start..].find('>').expect("a tag that ends");
            let tag = &rest[start + 1..end];
            rest = &rest[end + 1..];
            if tag.starts_with('/') {
                path.pop();
                continue;
            }
            let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            let mut element =
                Element { name: name.into(), attributes: Vec::new(), text: String::new(), path: path.clone() };
            while let Some((name, value)) = attributes.split_once("=\"") {
                let (value, more) = value.split_once('"').expect("a value that ends");
                element.attributes.push((name.trim().into(), decode(value)));
                attributes = more;
            }
            elements.push(element);
            if !["img", "br", "hr"].contains(&name) {
                path.push(elements.len() - 1);
            }
        }
        Self(elements)
    }

    pub fn all(&self, part: &str) -> Vec<&Element> {
        self.0.iter().filter(|element| element.is(part)).collect()
    }

    #[track_caller]
    pub fn one(&self, part: &str) -> &Element {
        let all = self.all(part);
        assert_eq!(all.len(), 1, "elements with the part {part}");
        all[0]
    }

    #[track_caller]
    pub fn none(&self, part: &str) {
        assert!(self.all(part).is_empty(), "there should be no {part}");
    }
}

fn decode(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}
