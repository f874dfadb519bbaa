<?php
/**
 * What becomes of a briefing that somebody sends: only members that the format has, each with a value of its type.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The answers of a TL;DR.
 */
const NUTGRAF_ANSWERS = array( 'what_changed', 'why_it_matters', 'what_to_do_next' );

/**
 * A briefing without what is empty or of another type.
 *
 * @param mixed $value What was sent.
 * @return array The briefing.
 */
function nutgraf_sanitize_briefing( $value ) {
	$value    = is_object( $value ) ? (array) $value : $value;
	$tldr     = nutgraf_member( $value, 'tldr' );
	$analysis = nutgraf_member( $value, 'analysis' );
	$answers  = array();
	foreach ( NUTGRAF_ANSWERS as $name ) {
		$answers[ $name ] = nutgraf_sanitize_claim( nutgraf_member( $tldr, $name ) );
	}
	// Whoever does not say who wrote it claims nothing.
	$by     = nutgraf_member( $analysis, 'generated_by' );
	$origin = array();
	if ( in_array( $by, array( 'ai', 'human', 'mixed' ), true ) ) {
		$details = nutgraf_sanitize_texts( $analysis, array( 'model', 'reviewed_by' ) );
		$origin  = nutgraf_filled( array( 'generated_by' => $by ) + $details );
	}
	return nutgraf_filled(
		array(
			'hook'       => nutgraf_sanitize_text( nutgraf_member( $value, 'hook' ) ),
			'tldr'       => nutgraf_filled( $answers ),
			'analysis'   => $origin,
			'takeaways'  => nutgraf_sanitize_list( nutgraf_member( $value, 'takeaways' ), 'nutgraf_sanitize_claim' ),
			'comparison' => nutgraf_sanitize_comparison( nutgraf_member( $value, 'comparison' ) ),
			'sources'    => nutgraf_sanitize_list( nutgraf_member( $value, 'sources' ), 'nutgraf_sanitize_source' ),
		)
	);
}

/**
 * A member of an object, or null.
 *
 * @param mixed  $value The object.
 * @param string $name  The member's name.
 * @return mixed Its value.
 */
function nutgraf_member( $value, $name ) {
	return is_array( $value ) && isset( $value[ $name ] ) ? $value[ $name ] : null;
}

/**
 * An object without the members that say nothing.
 *
 * @param array $members The object.
 * @return array What is left.
 */
function nutgraf_filled( $members ) {
	return array_filter(
		$members,
		static function ( $value ) {
			return null !== $value && '' !== $value && array() !== $value;
		}
	);
}

/**
 * A text in one line, without control characters. It may well have "<" in it: it is text, and no HTML.
 *
 * @param mixed $value What was sent.
 * @return string The text.
 */
function nutgraf_sanitize_text( $value ) {
	$text = is_scalar( $value ) ? wp_check_invalid_utf8( (string) $value, true ) : '';
	return trim( (string) preg_replace( '/[\s\p{Cc}]+/u', ' ', $text ) );
}

/**
 * Members that are texts.
 *
 * @param mixed    $value The object.
 * @param string[] $names The members' names.
 * @return string[] Texts by their names.
 */
function nutgraf_sanitize_texts( $value, $names ) {
	$texts = array();
	foreach ( $names as $name ) {
		$texts[ $name ] = nutgraf_sanitize_text( nutgraf_member( $value, $name ) );
	}
	return $texts;
}

/**
 * A list, each entry by a function, without entries that say nothing.
 *
 * @param mixed    $value    What was sent.
 * @param callable $sanitize The function.
 * @return array The list.
 */
function nutgraf_sanitize_list( $value, $sanitize ) {
	return is_array( $value ) ? array_values( nutgraf_filled( array_map( $sanitize, $value ) ) ) : array();
}

/**
 * A statement: a text, or a text with the ids of its sources.
 *
 * @param mixed $value What was sent.
 * @return string|array The statement.
 */
function nutgraf_sanitize_claim( $value ) {
	$text    = nutgraf_sanitize_text( is_array( $value ) ? nutgraf_member( $value, 'text' ) : $value );
	$sources = nutgraf_sanitize_list( nutgraf_member( $value, 'sources' ), 'nutgraf_sanitize_text' );
	return '' === $text || array() === $sources ? $text : compact( 'text', 'sources' );
}

/**
 * A source. One that still lacks its title or its address is kept for the editor; the feed leaves it out.
 *
 * @param mixed $value What was sent.
 * @return array The source.
 */
function nutgraf_sanitize_source( $value ) {
	$source        = nutgraf_sanitize_texts( $value, array( 'id', 'title', 'url', 'publisher', 'date_published' ) );
	$source['url'] = esc_url_raw( $source['url'], array( 'http', 'https' ) );
	return '' === $source['id'] ? array() : nutgraf_filled( $source );
}

/**
 * A table, without columns and rows that have no name.
 *
 * @param mixed $value What was sent.
 * @return array The table; nothing if it has no column or no row.
 */
function nutgraf_sanitize_comparison( $value ) {
	$columns = array();
	foreach ( (array) nutgraf_member( $value, 'columns' ) as $place => $column ) {
		$name = nutgraf_sanitize_text( is_array( $column ) ? nutgraf_member( $column, 'name' ) : $column );
		if ( '' !== $name ) {
			$columns[ $place ] = nutgraf_filled(
				array(
					'name'      => $name,
					'url'       => esc_url_raw( nutgraf_sanitize_text( nutgraf_member( $column, 'url' ) ), array( 'http', 'https' ) ),
					'highlight' => nutgraf_member( $column, 'highlight' ) ? true : null,
				)
			);
		}
	}
	$rows = array();
	foreach ( (array) nutgraf_member( $value, 'rows' ) as $row ) {
		$feature = nutgraf_sanitize_text( nutgraf_member( $row, 'feature' ) );
		$cells   = array();
		foreach ( array_keys( $columns ) as $place ) {
			$cells[] = nutgraf_sanitize_cell( nutgraf_member( nutgraf_member( $row, 'cells' ), $place ) );
		}
		if ( '' !== $feature ) {
			$rows[] = compact( 'feature', 'cells' );
		}
	}
	if ( array() === $columns || array() === $rows ) {
		return array();
	}
	return nutgraf_filled(
		array(
			'caption' => nutgraf_sanitize_text( nutgraf_member( $value, 'caption' ) ),
			'columns' => array_values( $columns ),
			'rows'    => $rows,
		)
	);
}

/**
 * A cell: a text, a number, yes or no; null is "not known".
 *
 * @param mixed $value What was sent.
 * @return string|int|float|bool|null The cell.
 */
function nutgraf_sanitize_cell( $value ) {
	if ( is_bool( $value ) || is_int( $value ) || is_float( $value ) ) {
		return $value;
	}
	$text = nutgraf_sanitize_text( $value );
	return '' === $text ? null : $text;
}
