<?php
/**
 * A post's briefing: one meta value, with the members of `_nutgraf` in the feed.
 *
 * Its texts are plain text: they are kept as they were written, "<" and quotes too, and escaped where they are shown.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

const NUTGRAF_META = '_nutgraf';

/**
 * Registers the meta value, and what the REST API takes.
 */
function nutgraf_register_briefing() {
	foreach ( nutgraf_post_types() as $type ) {
		register_post_meta(
			$type,
			NUTGRAF_META,
			array(
				'type'              => 'object',
				'single'            => true,
				'description'       => __( 'The briefing of this post.', 'nutgraf' ),
				'sanitize_callback' => 'nutgraf_sanitize_briefing',
				'auth_callback'     => 'nutgraf_may_edit_briefing',
				// Since WordPress 6.4: an older version of a post has the briefing of that time.
				'revisions_enabled' => post_type_supports( $type, 'revisions' ),
				'show_in_rest'      => array( 'schema' => nutgraf_briefing_schema() ),
			)
		);
	}
}
add_action( 'init', 'nutgraf_register_briefing', 20 );

/**
 * Whoever may edit a post may edit its briefing.
 *
 * @param bool   $allowed  What WordPress would say.
 * @param string $meta_key The meta value's name.
 * @param int    $post_id  The post.
 * @param int    $user_id  The user.
 * @return bool Whether it is allowed.
 */
function nutgraf_may_edit_briefing( $allowed, $meta_key, $post_id, $user_id ) {
	return user_can( $user_id, 'edit_post', $post_id );
}

/**
 * The JSON Schema of a briefing, in the subset that WordPress reads.
 *
 * @return array The schema.
 */
function nutgraf_briefing_schema() {
	$text      = array( 'type' => 'string' );
	$texts     = array(
		'type'  => 'array',
		'items' => $text,
	);
	$object    = static function ( $properties ) {
		return array(
			'type'                 => 'object',
			'properties'           => $properties,
			'additionalProperties' => false,
		);
	};
	$list      = static function ( $items ) {
		return array(
			'type'  => 'array',
			'items' => $items,
		);
	};
	$or_text   = static function ( $schema ) use ( $text ) {
		return array( 'anyOf' => array( $text, $schema ) );
	};
	$claim     = $or_text(
		$object(
			array(
				'text'    => $text,
				'sources' => $texts,
			)
		)
	);
	$column    = $or_text(
		$object(
			array(
				'name'      => $text,
				'url'       => $text,
				'highlight' => array( 'type' => 'boolean' ),
			)
		)
	);
	// In this order: to WordPress, the string "1" would be a number and a boolean, too.
	$cell      = array(
		'anyOf' => array( $text, array( 'type' => 'number' ), array( 'type' => 'boolean' ), array( 'type' => 'null' ) ),
	);
	$generated = array(
		'type' => 'string',
		'enum' => array( 'ai', 'human', 'mixed' ),
	);
	$briefing  = $object(
		array(
			'hook'       => $text,
			'tldr'       => $object( array_fill_keys( NUTGRAF_ANSWERS, $claim ) ),
			'analysis'   => $object(
				array(
					'generated_by' => $generated,
					'model'        => $text,
					'reviewed_by'  => $text,
				)
			),
			'takeaways'  => $list( $claim ),
			'comparison' => $object(
				array(
					'caption' => $text,
					'columns' => $list( $column ),
					'rows'    => $list(
						$object(
							array(
								'feature' => $text,
								'cells'   => $list( $cell ),
							)
						)
					),
				)
			),
			'sources'    => $list(
				$object( array_fill_keys( array( 'id', 'title', 'url', 'publisher', 'date_published' ), $text ) )
			),
		)
	);
	// Around it, because WordPress asks each schema that it finds in here for a single type.
	return array(
		'type'                 => 'object',
		// Otherwise everybody could read the briefing of a post that has a password.
		'context'              => array( 'edit' ),
		'additionalProperties' => true,
		'anyOf'                => array( $briefing ),
	);
}
