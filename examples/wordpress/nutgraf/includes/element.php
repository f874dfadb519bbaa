<?php
/**
 * The element <nutgraf-feed>, as a block and as a shortcode.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The element's attributes: block.json names them once, for the block and for the shortcode.
 *
 * @return string[] Their names.
 */
function nutgraf_attribute_names() {
	static $names = null;
	if ( null === $names ) {
		$block = wp_json_file_decode( plugin_dir_path( NUTGRAF_FILE ) . 'block/block.json', array( 'associative' => true ) );
		$names = array_keys( $block['attributes'] );
	}
	return $names;
}

/**
 * The element, and between its tags what readers have until the cards are there.
 *
 * @param array  $attributes Attributes by their names; those that the element does not have are left out.
 * @param string $fallback   HTML between the tags; without it, links to the latest posts.
 * @return string HTML.
 */
function nutgraf_element( $attributes, $fallback = '' ) {
	$own = empty( $attributes['src'] );
	if ( $own && '' === $fallback ) {
		$fallback = nutgraf_latest_posts();
	}
	// In a feed no script runs.
	if ( is_feed() ) {
		return $fallback;
	}
	if ( $own ) {
		$attributes['src'] = get_feed_link( 'nutgraf' );
	}
	// Few themes are dark at night, and dark cards on a light page are ugly: theme="auto" is for those that are.
	if ( empty( $attributes['theme'] ) ) {
		$attributes['theme'] = 'light';
	}
	nutgraf_enqueue_widget();
	$html = '<nutgraf-feed';
	foreach ( nutgraf_attribute_names() as $name ) {
		$value = $attributes[ $name ] ?? '';
		$value = is_scalar( $value ) ? trim( (string) $value ) : '';
		if ( '' !== $value ) {
			$html .= sprintf( ' %s="%s"', $name, 'src' === $name ? nutgraf_address( $value ) : esc_attr( $value ) );
		}
	}
	return $html . '>' . $fallback . '</nutgraf-feed>';
}

/**
 * The address of a feed, for an attribute. WordPress would take "feed.json" for a host.
 *
 * @param string $address The address.
 * @return string The attribute's value.
 */
function nutgraf_address( $address ) {
	$is_relative = preg_match( '~^[\w.%-]+(/[\w.%/-]*)?([?#]|$)~', $address );
	return $is_relative ? esc_attr( $address ) : esc_url( $address, array( 'http', 'https' ) );
}

/**
 * Links to the latest posts.
 *
 * @return string HTML.
 */
function nutgraf_latest_posts() {
	$posts = get_posts(
		array(
			'post_type'    => nutgraf_post_types(),
			'post_status'  => 'publish',
			'has_password' => false,
			'numberposts'  => 5,
		)
	);
	$html  = '';
	foreach ( $posts as $post ) {
		$title = wp_kses_post( get_the_title( $post ) );
		$html .= sprintf( '<li><a href="%s">%s</a></li>', esc_url( get_permalink( $post ) ), $title );
	}
	return '' === $html ? '' : "<ul>$html</ul>";
}

/**
 * [nutgraf src="…" limit="…"], or [nutgraf]a fallback[/nutgraf].
 *
 * @param array|string $attributes The shortcode's attributes; an empty string if it has none.
 * @param string|null  $content    What stands between its tags.
 * @return string HTML.
 */
function nutgraf_shortcode( $attributes, $content = null ) {
	return nutgraf_element( is_array( $attributes ) ? $attributes : array(), wp_kses_post( trim( (string) $content ) ) );
}
add_shortcode( 'nutgraf', 'nutgraf_shortcode' );

/**
 * The block nutgraf/feed.
 *
 * @param array $attributes The block's attributes.
 * @return string HTML.
 */
function nutgraf_block( $attributes ) {
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), nutgraf_element( $attributes ) );
}

/**
 * Registers the block.
 */
function nutgraf_register_block() {
	register_block_type( plugin_dir_path( NUTGRAF_FILE ) . 'block', array( 'render_callback' => 'nutgraf_block' ) );
}
add_action( 'init', 'nutgraf_register_block' );
