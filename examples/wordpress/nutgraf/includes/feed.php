<?php
/**
 * The feed "nutgraf": posts as JSON Feed 1.1, each with its briefing. It stands where WordPress has its other feeds:
 * /feed/nutgraf/ for the site, /category/news/feed/nutgraf/ for a category, and so on.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * Tells WordPress of the feed.
 */
function nutgraf_add_feed() {
	add_feed( 'nutgraf', 'nutgraf_print_feed' );
}
add_action( 'init', 'nutgraf_add_feed' );

/**
 * The feed's addresses are rewrite rules, which WordPress keeps.
 */
function nutgraf_activate() {
	nutgraf_add_feed();
	flush_rewrite_rules();
}
register_activation_hook( NUTGRAF_FILE, 'nutgraf_activate' );

/**
 * Takes the feed's addresses out of those rules again.
 */
function nutgraf_deactivate() {
	global $wp_rewrite;
	$wp_rewrite->feeds = array_values( array_diff( $wp_rewrite->feeds, array( 'nutgraf' ) ) );
	flush_rewrite_rules();
}
register_deactivation_hook( NUTGRAF_FILE, 'nutgraf_deactivate' );

/**
 * The media type of the feed.
 *
 * @param string $content_type The media type.
 * @param string $type         The feed.
 * @return string The media type.
 */
function nutgraf_feed_content_type( $content_type, $type ) {
	return 'nutgraf' === $type ? 'application/feed+json' : $content_type;
}
add_filter( 'feed_content_type', 'nutgraf_feed_content_type', 10, 2 );

/**
 * Headers of the feed. WordPress's validators go: its date stays the same when a post is withdrawn. Pages of other
 * origins may read what everybody may read, as they can by the REST API.
 *
 * @param string[] $headers Headers by their names.
 * @param WP       $wp      The request.
 * @return string[] Headers.
 */
function nutgraf_feed_headers( $headers, $wp ) {
	if ( isset( $wp->query_vars['feed'] ) && 'nutgraf' === $wp->query_vars['feed'] ) {
		unset( $headers['Last-Modified'], $headers['ETag'] );
		$headers['Access-Control-Allow-Origin'] = '*';
	}
	return $headers;
}
add_filter( 'wp_headers', 'nutgraf_feed_headers', 10, 2 );

/**
 * Lets pages, feed readers and the widget find the feed.
 */
function nutgraf_feed_link() {
	printf(
		'<link rel="alternate" type="application/feed+json" title="%s" href="%s" />' . "\n",
		esc_attr( get_bloginfo( 'name' ) ),
		esc_url( get_feed_link( 'nutgraf' ) )
	);
}
add_action( 'wp_head', 'nutgraf_feed_link', 2 );

/**
 * What everybody may read, and nothing else: a signed-in reader would get private posts, too.
 *
 * @param WP_Query $query The query.
 */
function nutgraf_public_posts( $query ) {
	if ( ! $query->is_main_query() || ! $query->is_feed( 'nutgraf' ) ) {
		return;
	}
	$query->set( 'post_status', 'publish' );
	$query->set( 'has_password', false );
	if ( '' === $query->get( 'post_type' ) && ! $query->is_singular() ) {
		$query->set( 'post_type', nutgraf_post_types() );
	}
}
add_action( 'pre_get_posts', 'nutgraf_public_posts' );

/**
 * Answers with the feed, or that it has not changed.
 */
function nutgraf_print_feed() {
	$json = wp_json_encode( nutgraf_feed(), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	$hash = md5( $json );
	header( "ETag: \"$hash\"" );
	$known = '';
	if ( isset( $_SERVER['HTTP_IF_NONE_MATCH'] ) ) {
		$known = sanitize_text_field( wp_unslash( $_SERVER['HTTP_IF_NONE_MATCH'] ) );
	}
	// A server that compresses answers may mark the tag as weak, or add "-gzip" or "-br" to it.
	if ( preg_match( '/"' . $hash . '(-\w+)?"/', $known ) ) {
		status_header( 304 );
		return;
	}
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON, sent as such.
	echo $json;
}

/**
 * The feed of the posts that were asked for.
 *
 * @return array JSON Feed.
 */
function nutgraf_feed() {
	global $wp_query;
	$page = max( 1, (int) get_query_var( 'paged' ) );
	$url  = remove_query_arg( 'paged', nutgraf_current_url() );
	$feed = array(
		'version'       => 'https://jsonfeed.org/version/1.1',
		'title'         => nutgraf_plain( get_bloginfo( 'name' ) ),
		'description'   => nutgraf_plain( get_bloginfo( 'description' ) ),
		'home_page_url' => home_url( '/' ),
		'feed_url'      => $url,
		'next_url'      => $page < $wp_query->max_num_pages ? add_query_arg( 'paged', $page + 1, $url ) : '',
		'icon'          => get_site_icon_url( 512 ),
		'language'      => get_bloginfo( 'language' ),
	);
	$feed = nutgraf_filled( $feed ) + array( 'items' => array() );
	while ( have_posts() ) {
		the_post();
		$feed['items'][] = nutgraf_item( get_post() );
	}
	return $feed;
}

/**
 * The URL that was asked for. WordPress's own get_self_link() loses the port.
 *
 * @return string The URL.
 */
function nutgraf_current_url() {
	$path = isset( $_SERVER['REQUEST_URI'] ) ? esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '/';
	return preg_replace( '~^(https?://[^/]+).*~', '$1', home_url() ) . $path;
}

/**
 * A post of the loop as an item.
 *
 * @param WP_Post $post The post.
 * @return array The item.
 */
function nutgraf_item( $post ) {
	$item = array(
		'id'             => get_the_guid( $post ),
		'url'            => get_permalink( $post ),
		'title'          => nutgraf_plain( get_the_title( $post ) ),
		'summary'        => has_excerpt( $post ) ? nutgraf_plain( get_the_excerpt( $post ) ) : '',
		'image'          => (string) get_the_post_thumbnail_url( $post, 'large' ),
		'date_published' => get_post_time( 'c', true, $post ),
		'date_modified'  => $post->post_modified_gmt > $post->post_date_gmt ? get_post_modified_time( 'c', true, $post ) : '',
		'authors'        => nutgraf_authors( $post ),
		'tags'           => nutgraf_tags( $post ),
		'_nutgraf'       => nutgraf_filled( nutgraf_public_briefing( $post ) + array( 'image' => nutgraf_picture( $post ) ) ),
	);
	// What the site's settings say of its other feeds holds for this one.
	if ( get_option( 'rss_use_excerpt' ) ) {
		$item['content_text'] = nutgraf_plain( get_the_excerpt( $post ) );
	} else {
		$item['content_html'] = get_the_content_feed( 'nutgraf' );
	}
	/**
	 * Filters an item of the feed.
	 *
	 * @param array   $item The item.
	 * @param WP_Post $post The post.
	 */
	return apply_filters( 'nutgraf_item', nutgraf_filled( $item ), $post );
}

/**
 * What is known of a post's picture, whose URL is the item's `image`.
 *
 * @param WP_Post $post The post.
 * @return array `_nutgraf.image`.
 */
function nutgraf_picture( $post ) {
	$id   = get_post_thumbnail_id( $post );
	$file = $id ? wp_get_attachment_image_src( $id, 'large' ) : false;
	if ( ! $file ) {
		return array();
	}
	$meta   = wp_get_attachment_metadata( $id );
	$widths = array();
	foreach ( array( 'medium', 'medium_large' ) as $size ) {
		$smaller = wp_get_attachment_image_src( $id, $size );
		// One that is cropped is another picture, and one that does not exist is the original once more.
		if ( $smaller && $smaller[3] && $smaller[1] < $file[1] && abs( $smaller[1] * $file[2] / $file[1] - $smaller[2] ) <= 1 ) {
			$widths[] = array(
				'url'   => $smaller[0],
				'width' => $smaller[1],
			);
		}
	}
	return nutgraf_filled(
		array(
			'alt'     => nutgraf_plain( (string) get_post_meta( $id, '_wp_attachment_image_alt', true ) ),
			'caption' => nutgraf_plain( (string) wp_get_attachment_caption( $id ) ),
			'credit'  => nutgraf_plain( (string) ( $meta['image_meta']['credit'] ?? '' ) ),
			'width'   => $file[1] ? $file[1] : '',
			'height'  => $file[2] ? $file[2] : '',
			'widths'  => $widths,
		)
	);
}

/**
 * The author of a post.
 *
 * @param WP_Post $post The post.
 * @return array A list of one author, or of none.
 */
function nutgraf_authors( $post ) {
	$author = get_userdata( (int) $post->post_author );
	if ( ! $author ) {
		return array();
	}
	return array(
		array(
			'name' => nutgraf_plain( $author->display_name ),
			'url'  => get_author_posts_url( $author->ID ),
		),
	);
}

/**
 * The categories and tags of a post, but for the category of posts that have none.
 *
 * @param WP_Post $post The post.
 * @return string[] Their names.
 */
function nutgraf_tags( $post ) {
	$names = array();
	foreach ( array( 'category', 'post_tag' ) as $taxonomy ) {
		$terms = get_the_terms( $post, $taxonomy );
		foreach ( is_array( $terms ) ? $terms : array() as $term ) {
			if ( 'category' !== $taxonomy || (int) get_option( 'default_category' ) !== $term->term_id ) {
				$names[] = nutgraf_plain( $term->name );
			}
		}
	}
	return array_values( array_unique( $names ) );
}

/**
 * A post's briefing as readers get it: without sources that lead nowhere, and without references to them.
 *
 * @param WP_Post $post The post.
 * @return array `_nutgraf`.
 */
function nutgraf_public_briefing( $post ) {
	$briefing = nutgraf_sanitize_briefing( get_post_meta( $post->ID, NUTGRAF_META, true ) );
	$sources  = array();
	foreach ( $briefing['sources'] ?? array() as $source ) {
		if ( isset( $source['title'], $source['url'] ) ) {
			$sources[ $source['id'] ] = $source;
		}
	}
	$cited = static function ( $claim ) use ( $sources ) {
		if ( is_array( $claim ) ) {
			$claim['sources'] = array_values( array_intersect( $claim['sources'], array_keys( $sources ) ) );
		}
		return nutgraf_sanitize_claim( $claim );
	};
	$briefing['tldr']      = array_map( $cited, $briefing['tldr'] ?? array() );
	$briefing['takeaways'] = array_map( $cited, $briefing['takeaways'] ?? array() );
	$briefing['sources']   = array_values( $sources );
	return nutgraf_filled( $briefing );
}

/**
 * HTML of one line, as a title is in WordPress, as plain text.
 *
 * @param string $html HTML.
 * @return string Text.
 */
function nutgraf_plain( $html ) {
	return nutgraf_sanitize_text( html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
}
