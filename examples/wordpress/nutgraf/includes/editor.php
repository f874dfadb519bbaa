<?php
/**
 * The panel of the block editor in which a post's briefing is written.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * Loads the panel's script and style sheet, where a post is edited that can have a briefing.
 */
function nutgraf_enqueue_editor() {
	$screen = get_current_screen();
	if ( ! $screen || 'post' !== $screen->base || ! in_array( $screen->post_type, nutgraf_post_types(), true ) ) {
		return;
	}
	$needed = array( 'wp-components', 'wp-data', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-i18n', 'wp-plugins' );
	foreach ( array( 'claims', 'table', 'briefing' ) as $name ) {
		$handle = "nutgraf-$name";
		wp_enqueue_script( $handle, plugins_url( "editor/$name.js", NUTGRAF_FILE ), $needed, NUTGRAF_VERSION, true );
		wp_set_script_translations( $handle, 'nutgraf' );
		$needed[] = $handle;
	}
	$style = plugins_url( 'editor/briefing.css', NUTGRAF_FILE );
	wp_enqueue_style( 'nutgraf-briefing', $style, array( 'wp-components' ), NUTGRAF_VERSION );
}
add_action( 'enqueue_block_editor_assets', 'nutgraf_enqueue_editor' );
