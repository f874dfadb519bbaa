<?php
/**
 * The widget's files, in the folder widget/: an ES module that loads all others by itself.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The one file that pages name.
 *
 * @return string Its path.
 */
function nutgraf_widget_file() {
	return plugin_dir_path( NUTGRAF_FILE ) . 'widget/nutgraf.js';
}

/**
 * Has this page load the widget.
 */
function nutgraf_enqueue_widget() {
	$file = nutgraf_widget_file();
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
 * Tells those who can repair it that the widget's files are not there.
 */
function nutgraf_notice() {
	if ( current_user_can( 'activate_plugins' ) && ! is_readable( nutgraf_widget_file() ) ) {
		$words = __( 'Nutgraf has no widget: the files of the npm package belong into its folder "widget".', 'nutgraf' );
		printf( '<div class="notice notice-error"><p>%s</p></div>', esc_html( $words ) );
	}
}
add_action( 'admin_notices', 'nutgraf_notice' );
