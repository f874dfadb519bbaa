<?php
/**
 * The widget's files, in the folder widget/: an ES module that loads all others by itself.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * Has this page load the widget.
 */
function nutgraf_enqueue_widget() {
	$file = plugin_dir_path( NUTGRAF_FILE ) . 'widget/nutgraf.js';
	if ( ! is_readable( $file ) ) {
		return;
	}
	$url = plugins_url( 'widget/nutgraf.js', NUTGRAF_FILE );
	// The file names others by their hashes: an old copy in a browser's cache would look for files that are gone.
	$version = (string) filemtime( $file );
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'nutgraf', $url, array(), $version );
	} else {
		wp_enqueue_script( 'nutgraf', $url, array(), $version, true );
	}
}

/**
 * WordPress before 6.5 knows no modules: its script tag is replaced by one of a module.
 *
 * @param string $tag    The script tag.
 * @param string $handle The script's name.
 * @param string $src    The script's URL.
 * @return string The tag.
 */
function nutgraf_module_tag( $tag, $handle, $src ) {
	if ( 'nutgraf' !== $handle ) {
		return $tag;
	}
	return wp_get_script_tag(
		array(
			'type' => 'module',
			'src'  => $src,
			'id'   => 'nutgraf-js',
		)
	);
}
add_filter( 'script_loader_tag', 'nutgraf_module_tag', 10, 3 );

/**
 * Tells those who can mend it that the widget's files are not there.
 */
function nutgraf_notice() {
	if ( ! current_user_can( 'activate_plugins' ) || is_readable( plugin_dir_path( NUTGRAF_FILE ) . 'widget/nutgraf.js' ) ) {
		return;
	}
	printf(
		'<div class="notice notice-error"><p>%s</p></div>',
		esc_html__( 'Nutgraf has no widget: copy the files of the npm package "nutgraf" into the folder "widget" of the plugin.', 'nutgraf' )
	);
}
add_action( 'admin_notices', 'nutgraf_notice' );
