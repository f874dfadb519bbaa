//! `nutgraf-steps`: how many steps it takes to read and to show feeds of which one list grows. For each feed and each
//! size one line: its name, the size, and the steps of reading, of dealing and of showing.
//!
//! The numbers are those of a library that was compiled by `rustc.sh`; any other counts nothing.

#[cfg(not(target_arch = "wasm32"))]
mod feeds;

#[cfg(not(target_arch = "wasm32"))]
mod count {
    use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

    use nutgraf::deck::{Deck, Selection};
    use nutgraf::feed::{self, Base, Depth, Document, Reader};
    use nutgraf::tools::prerender::{Options, prerender};

    use super::feeds::{FEEDS, SIZES};

    static STEPS: AtomicU64 = AtomicU64::new(0);

    /// What each basic block of the library calls.
    #[unsafe(no_mangle)]
    extern "C" fn __sanitizer_cov_trace_pc_guard(_: *mut u32) {
        STEPS.fetch_add(1, Relaxed);
    }

    #[unsafe(no_mangle)]
    extern "C" fn __sanitizer_cov_trace_pc_guard_init(_: *mut u32, _: *mut u32) {}

    /// What is moved or compared as a block of bytes is one call for the library, but not one step for a machine.
    mod bytes {
        use std::ffi::{CStr, c_char, c_int, c_void};
        use std::ptr::null_mut;
        use std::sync::atomic::{AtomicPtr, Ordering::Relaxed};

        unsafe extern "C" {
            fn dlsym(handle: *mut c_void, name: *const c_char) -> *mut c_void;
        }

        /// The function of that name which this program's own one has taken the place of.
        fn behind(known: &AtomicPtr<c_void>, name: &CStr) -> *mut c_void {
            const NEXT: isize = -1;
            if known.load(Relaxed).is_null() {
                known.store(unsafe { dlsym(NEXT as *mut c_void, name.as_ptr()) }, Relaxed);
            }
            known.load(Relaxed)
        }

        macro_rules! counted {
            ($($name:ident = $text:literal ($a:ty, $b:ty) -> $result:ty;)*) => {$(
                #[unsafe(no_mangle)]
                unsafe extern "C" fn $name(a: $a, b: $b, size: usize) -> $result {
                    static KNOWN: AtomicPtr<c_void> = AtomicPtr::new(null_mut());
                    super::STEPS.fetch_add(size as u64 / 64, Relaxed);
                    let function: unsafe extern "C" fn($a, $b, usize) -> $result =
                        unsafe { std::mem::transmute(behind(&KNOWN, $text)) };
                    unsafe { function(a, b, size) }
                }
            )*};
        }

        counted! {
            memcpy = c"memcpy" (*mut c_void, *const c_void) -> *mut c_void;
            memmove = c"memmove" (*mut c_void, *const c_void) -> *mut c_void;
            memcmp = c"memcmp" (*const c_void, *const c_void) -> c_int;
            bcmp = c"bcmp" (*const c_void, *const c_void) -> c_int;
        }
    }

    fn steps_of<T>(work: impl FnOnce() -> T) -> (T, u64) {
        let before = STEPS.load(Relaxed);
        let done = work();
        (done, STEPS.load(Relaxed) - before)
    }

    fn open(body: &str) -> Reader {
        let (document, _) = Document::parse(body.as_bytes(), "").expect("a feed");
        let base = Base::new("https://example.com/feed.json").expect("a URL");
        feed::open(document, Box::new(base))
    }

    /// Decodes every article, as a card and in full.
    fn read(body: &str) {
        let reader = open(body);
        for place in 0..reader.len() {
            reader.article(place, Depth::Card);
            reader.article(place, Depth::Full);
        }
    }

    /// All that can happen to a deck of which everything is shown.
    fn deal(body: &str) {
        let by = |tag: &str| Selection { filter: Some(tag.to_owned()), ..Selection::default() };
        let mut deck = Deck::new(open(body), Selection::default());
        deck.show(usize::MAX);
        deck.append(open(body));
        deck.refresh(open(body));
        deck.show_waiting(usize::MAX);
        deck.replace(open(body));
        deck.show(usize::MAX);
        deck.select(by("none"));
        deck.select(Selection { article: Some("1".to_owned()), ..Selection::default() });
        deck.show(usize::MAX);
        deck.problems();
        deck.cards();
    }

    /// The cards, and the first article in full with everything open.
    fn show(body: &str) {
        let attributes = |pairs: &[(&str, &str)]| {
            let attributes = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            Options { attributes, ..Options::default() }
        };
        prerender(body.as_bytes(), &attributes(&[("limit", "1000")])).expect("markup");
        prerender(body.as_bytes(), &attributes(&[("article", "1"), ("open", "all")])).expect("markup");
    }

    pub fn main() {
        for (name, write) in FEEDS {
            for size in SIZES {
                let body = write(size);
                let counts = [read, deal, show].map(|work| steps_of(|| work(&body)).1);
                println!("{name}\t{size}\t{}\t{}\t{}", counts[0], counts[1], counts[2]);
            }
        }
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    count::main();
}
