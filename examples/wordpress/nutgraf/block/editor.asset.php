<?php
/**
 * What the block's editor script needs, as WordPress looks for it beside the script.
 *
 * @package Nutgraf
 */

return array(
	'dependencies' => array(
		'wp-block-editor',
		'wp-blocks',
		'wp-components',
		'wp-element',
		'wp-i18n',
		'wp-server-side-render',
	),
	'version'      => '0.1.0',
);
