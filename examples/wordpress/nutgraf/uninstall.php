<?php
/**
 * What is left when the plugin is deleted: nothing.
 *
 * @package Nutgraf
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$nutgraf_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $nutgraf_sites as $nutgraf_site ) {
		switch_to_blog( $nutgraf_site );
		delete_post_meta_by_key( '_nutgraf' );
		restore_current_blog();
	}
} else {
	delete_post_meta_by_key( '_nutgraf' );
}
