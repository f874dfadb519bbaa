<?php
/**
 * What is left when the plugin is deleted: nothing.
 *
 * @package Nutgraf
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_post_meta_by_key( '_nutgraf' );
