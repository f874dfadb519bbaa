//! The program: it exports its memory, the function that unpacks, and where in the memory the Wasm file is then.

use crate::{MARGIN, SPACE};
use core::panic::PanicInfo;

static PACKED: &[u8] = include_bytes!(env!("PACKED"));

#[unsafe(no_mangle)]
static mut WASM: [u8; SPACE + MARGIN] = [0; SPACE + MARGIN];

/// Gives the length of the Wasm file.
#[unsafe(no_mangle)]
extern "C" fn unpack() -> usize {
    let wasm = &raw mut WASM;
    // SAFETY: nothing else in this program has to do with that memory, and there is one thread.
    crate::unpack(PACKED, unsafe { &mut *wasm })
}

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
