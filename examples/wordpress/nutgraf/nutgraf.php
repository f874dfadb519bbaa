<?php
/**
 * Plugin Name:       Nutgraf
 * Description:       Briefings of your posts: a 30-second summary and panels that open. A block, a shortcode, a feed.
 * Version:           0.1.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       nutgraf
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

const NUTGRAF_VERSION = '0.1.0';
const NUTGRAF_FILE    = __FILE__;

require __DIR__ . '/includes/widget.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/sanitize.php';
require __DIR__ . '/includes/briefing.php';
require __DIR__ . '/includes/feed.php';
require __DIR__ . '/includes/editor.php';

/**
 * The post types that have briefings and stand in the feed.
 *
 * @return string[] Their names.
 */
function nutgraf_post_types() {
	/**
	 * Filters the post types that have briefings. Each needs the support of "custom-fields".
	 *
	 * @param string[] $types Names of post types.
	 */
	return apply_filters( 'nutgraf_post_types', array( 'post' ) );
}
