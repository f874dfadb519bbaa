<?php
// Installs WordPress in the folder that is the working directory, as its own installer does, and prints an application
// password. `php install.php ADDRESS USER PASSWORD`
[, $address, $user, $password] = $argv;
$_SERVER['HTTP_HOST'] = parse_url( $address, PHP_URL_HOST ) . ':' . parse_url( $address, PHP_URL_PORT );

// The installer would send mail.
function wp_new_blog_notification() {}

define( 'WP_INSTALLING', true );
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

$installed = wp_install( 'Standards, briefly', $user, 'editor@site.example', true, '', $password, 'en_US' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'posts_per_rss', 3 );
// Pictures of authors come from another host.
update_option( 'show_avatars', 0 );
// The editor greets newcomers with a dialog.
$preferences = array( 'core/edit-post' => array( 'welcomeGuide' => false ) );
update_user_meta( $installed['user_id'], 'wp_persisted_preferences', $preferences );

$name       = array( 'name' => 'test' );
[ $secret ] = WP_Application_Passwords::create_new_application_password( $installed['user_id'], $name );
echo wp_json_encode( $secret );
