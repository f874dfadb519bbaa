//! Decodes character references such as `&eacute;` and `&#x2014;`.
//!
//! Numbers follow the [standard](https://html.spec.whatwg.org/#character-reference-state) in everything. Of its 2,231
//! names this knows those of HTML 4, those of ASCII punctuation and a few signs: the whole table
//! would cost more bytes than all else in [`super`], for mathematics that news does not use. A name that is not here is
//! shown as it was written.

use super::text_kind::TextKind;

/// Decodes a piece of source, and appends it to `out`: references are resolved, line ends normalised, and NULs dropped
/// or replaced as the standard has it for this kind of text.
pub fn decode(source: &str, kind: TextKind, out: &mut String) {
    let mut rest = source.chars();
    while let Some(character) = rest.next() {
        match character {
            '&' if kind != TextKind::RawText => {
                let (character, length) = reference(rest.as_str(), kind).unwrap_or(('&', 0));
                out.push(character);
                // All of them ASCII.
                for _ in 0..length {
                    rest.next();
                }
            }
            '\0' if kind == TextKind::Data => {}
            '\0' => out.push('\u{fffd}'),
            // Of CR LF the CR goes; a CR alone is a line end.
            '\r' if rest.as_str().starts_with('\n') => {}
            '\r' => out.push('\n'),
            _ => out.push(character),
        }
    }
}

/// Whether a text that begins with `&` begins with what XML takes for a reference, known or not.
pub fn is_reference(text: &str) -> bool {
    let name = text.bytes().skip(1).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    name > 0 && text.as_bytes().get(1 + name) == Some(&b';')
}

/// The character that a reference stands for, and how many characters after its `&` it takes.
fn reference(after: &str, kind: TextKind) -> Option<(char, usize)> {
    match after.as_bytes() {
        [b'#', b'x' | b'X', digits @ ..] => numeric(digits, 16, 2),
        [b'#', digits @ ..] => numeric(digits, 10, 1),
        _ => named(after, kind),
    }
}

fn numeric(digits: &[u8], radix: u32, before: usize) -> Option<(char, usize)> {
    let mut code: u32 = 0;
    let mut length = 0;
    for byte in digits {
        let Some(digit) = char::from(*byte).to_digit(radix) else { break };
        code = code.saturating_mul(radix).saturating_add(digit);
        length += 1;
    }
    if length == 0 {
        return None;
    }
    let semicolon = usize::from(digits.get(length) == Some(&b';'));
    let character = match code {
        0 => None,
        0x80..=0x9f => WINDOWS_1252.chars().nth(code as usize - 0x80),
        _ => char::from_u32(code),
    };
    Some((character.unwrap_or('\u{fffd}'), before + length + semicolon))
}

fn named(after: &str, kind: TextKind) -> Option<(char, usize)> {
    let end = word_end(after);
    let name = &after[..end];
    if after.as_bytes().get(end) == Some(&b';') {
        if let Some(character) = find(LEGACY, name).or_else(|| find(NAMES, name)) {
            return Some((character, end + 1));
        }
    }
    // The longest name that needs no semicolon; none is shorter than `lt` or longer than `frac12`. An inclusive range would
    // be more code.
    let (character, length) = (2..end.min(6) + 1).rev().find_map(|n| Some((find(LEGACY, &name[..n])?, n)))?;
    // In `href="?a=1&copy=2"` this is no reference.
    let part_of_word = length < end || after.as_bytes().get(end) == Some(&b'=');
    (kind != TextKind::Attribute || !part_of_word).then_some((character, length))
}

/// Looks a name up in a table where each stands after its character, which is never an ASCII letter or digit.
fn find(table: &str, name: &str) -> Option<char> {
    let mut rest = table.chars();
    while let Some(character) = rest.next() {
        let after = rest.as_str();
        let end = word_end(after);
        if &after[..end] == name {
            return Some(character);
        }
        rest = after[end..].chars();
    }
    None
}

/// Where ASCII letters and digits end.
fn word_end(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_alphanumeric).count()
}

/// What numeric references from 0x80 to 0x9F mean, for which the standard follows Windows-1252.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The names that browsers also know without the semicolon: Latin-1, each after its character.
const LEGACY: &str = "\
    \"QUOT\"quot&AMP&amp<LT<lt>GT>gt\u{a0}nbsp¡iexcl¢cent£pound¤curren¥yen¦brvbar§sect¨uml©COPY©copyªordf«laquo\
    ¬not\u{ad}shy®REG®reg¯macr°deg±plusmn²sup2³sup3´acuteµmicro¶para·middot¸cedil¹sup1ºordm»raquo¼frac14½frac12\
    ¾frac34¿iquestÀAgraveÁAacuteÂAcircÃAtildeÄAumlÅAringÆAEligÇCcedilÈEgraveÉEacuteÊEcircËEumlÌIgraveÍIacute\
    ÎIcircÏIumlÐETHÑNtildeÒOgraveÓOacuteÔOcircÕOtildeÖOuml×timesØOslashÙUgraveÚUacuteÛUcircÜUumlÝYacuteÞTHORN\
    ßszligàagraveáaacuteâacircãatildeäaumlåaringæaeligçccedilèegraveéeacuteêecircëeumlìigraveíiacuteîicircïiuml\
    ðethñntildeòograveóoacuteôocircõotildeöouml÷divideøoslashùugraveúuacuteûucircüuumlýyacuteþthornÿyuml";

/// The names that need their semicolon, each after its character.
const NAMES: &str = "\
    \tTab\nNewLine!excl#num$dollar%percnt'apos(lpar)rpar*ast+plus,comma.period/sol:colon;semi=equals?quest\
    @commat[lsqb\\bsol]rsqb^Hat_lowbar`grave{lcub|verbar|vert}rcubŒOEligœoeligŠScaronšscaronŸYumlƒfnofˆcirc\
    ˜tildeΑAlphaΒBetaΓGammaΔDeltaΕEpsilonΖZetaΗEtaΘThetaΙIotaΚKappaΛLambdaΜMuΝNuΞXiΟOmicronΠPiΡRhoΣSigmaΤTau\
    ΥUpsilonΦPhiΧChiΨPsiΩOmegaαalphaβbetaγgammaδdeltaεepsilonζzetaηetaθthetaιiotaκkappaλlambdaμmuνnuξxiοomicron\
    πpiρrhoςsigmafσsigmaτtauυupsilonφphiχchiψpsiωomegaϑthetasymϒupsihϖpiv\u{2002}ensp\u{2003}emsp\u{2009}thinsp\
    \u{200a}hairsp\u{200b}ZeroWidthSpace\u{200c}zwnj\u{200d}zwj\u{200e}lrm\u{200f}rlm‐dash‐hyphen–ndash—mdash\
    ―horbar‘lsquo’rsquo‚sbquo“ldquo”rdquo„bdquo†dagger‡Dagger•bull…hellip‰permil′prime″Prime‹lsaquo›rsaquo‾oline\
    ⁄frasl€euroℑimage№numero℗copysr℘weierpℜreal™tradeℵalefsym←larr↑uarr→rarr↓darr↔harr↵crarr⇐lArr⇑uArr⇒rArr⇓dArr\
    ⇔hArr∀forall∂part∃exist∅empty∇nabla∈isin∉notin∋ni∏prod∑sum−minus∗lowast√radic∝prop∞infin∠ang∧and∨or∩cap∪cup\
    ∫int∴there4∼sim≅cong≈asymp≠ne≡equiv≤le≥ge⊂sub⊃sup⊄nsub⊆sube⊇supe⊕oplus⊗otimes⊥perp⋅sdot⌈lceil⌉rceil⌊lfloor\
    ⌋rfloor◊loz☎phone♠spades♣clubs♥hearts♦diams✓check✗cross⟨lang⟩rang";
