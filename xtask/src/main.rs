fn main() -> anyhow::Result<()> {
    let a: Vec<String> = std::env::args().collect();
    let mut b = wasm_bindgen_cli_support::Bindgen::new();
    b.input_path(&a[1])
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .out_name("nutgraf");
    b.generate(&a[2])?;
    Ok(())
}
