/** Folders and entries of the layer that makes nginx, in the format that tree.ts reads. */
export const NGINX_TREE = `/
 etc|d|y0wl
 tmp|d||1777
 usr|d
 var|d
/etc
 apt|d|y0wl
 default|d
 gss|d
 init.d|d
 ld.so.cache|48e
 logrotate.d|d
 nginx|d
 rc0.d|d
 rc1.d|d
 rc2.d|d
 rc3.d|d
 rc4.d|d
 rc5.d|d
 rc6.d|d
 systemd|d|w7na
 ufw|d|y0wl
/etc/apt
 apt.conf.d|d|y0wl
/etc/default
 nginx|c|x1i6
/etc/gss
 mech.d|d|t8z5
/etc/init.d
 nginx|3j7|x1i6|755
/etc/nginx
 conf.d|d|x1i6
 fastcgi.conf|v9
 fastcgi_params|va
 koi-utf|26t
 koi-win|1pr
 mime.types|49j
 modules-available|d
 modules-enabled|d|y0wl
 nginx.conf|c|x1i6
 proxy_params|c
 scgi_params|jk
 sites-available|d|y0wl
 sites-enabled|d
 snippets|d
 uwsgi_params|kd|x1i6
 win-utf|2db
/etc/nginx/modules-enabled
 50-mod-http-echo.conf|l/usr/share/nginx/modules-available/mod-http-echo.conf|y0wl
/etc/nginx/sites-available
 default|c|x1i6
/etc/nginx/sites-enabled
 default|l/etc/nginx/sites-available/default|y0wl
/etc/nginx/snippets
 fastcgi-php.conf|br|x1i6
 snakeoil.conf|61
/etc/systemd
 system|d|y0wl
/etc/ufw
 applications.d|d|y0wl
/usr
 bin|d|y0wl
 lib|d
 sbin|d
 share|d
/usr/bin
 curl|7c54|wukz
 wcurl|9z2
/usr/lib
 nginx|d|y0wl
 sasl2|d|wxi3
 systemd|d|x9s4
 x86_64-linux-gnu|d|y0wl
/usr/sbin
 nginx|zjh4|x1i6
/usr/share
 apport|d|y0wl
 doc|d
 fish|d|vlc0
 lintian|d|y0wl
 locale|d
 man|d
 nginx|d
 vim|d
 zsh|d|vlc0
/usr/share/nginx
 html|d|y0wl
 modules|l../../lib/nginx/modules|x1i6
 modules-available|d|y0wl
/usr/share/nginx/html
 index.html|c|whn8
/usr/share/nginx/modules-available
 mod-http-echo.conf|c|x9gd
/var
 cache|d|y0wl
 lib|d
 log|d
 www|d
/var/cache
 apt|d|y0wl
 debconf|d
 ldconfig|d||700
/var/cache/apt
 archives|d|y0wl
/var/cache/debconf
 tmp.ci|d|y0wl
/var/lib
 apt|d|y0wl
 dpkg|d
 nginx|d|x1i6
 systemd|d|y0wl
/var/lib/apt
 extended_states|11l|y0wl
 lists|d
/var/log
 apt|d|y0wl
 dpkg.log|13c0
 nginx|d|||0.4
/var/log/apt
 eipp.log.xz|3m8|y0wl
 history.log|vk
 term.log|1v||640|0.4
/var/log/nginx
 access.log|l/dev/stdout|y0wl
 error.log|l/dev/stderr|
/var/www
 html|d|y0wl
/var/www/html
 index.nginx-debian.html|c|y0wl
`;

/** Texts of its files, by path. */
export const NGINX_TEXTS: Readonly<Record<string, string>> = {
  '/etc/default/nginx': `# Note: You may want to look at the following page before setting the ULIMIT.
#  http://wiki.nginx.org/CoreModule#worker_rlimit_nofile
# Set the ulimit variable if you need defaults to change.
#  Example: ULIMIT="-n 4096"
#ULIMIT="-n 4096"

# Define the stop schedule for nginx
# see the start-stop-daemon --retry documentation for more information
#
#STOP_SCHEDULE="QUIT/5/TERM/5/KILL/5"
`,
  '/etc/nginx/nginx.conf': `user www-data;
worker_processes auto;
worker_cpu_affinity auto;
pid /run/nginx.pid;
error_log /var/log/nginx/error.log;
include /etc/nginx/modules-enabled/*.conf;

events {
	worker_connections 768;
	# multi_accept on;
}

http {

	##
	# Basic Settings
	##

	sendfile on;
	tcp_nopush on;
	types_hash_max_size 2048;
	server_tokens off; # Recommended practice is to turn this off

	# server_names_hash_bucket_size 64;
	# server_name_in_redirect off;

	include /etc/nginx/mime.types;
	default_type application/octet-stream;

	##
	# SSL Settings
	##

	ssl_protocols TLSv1.2 TLSv1.3; # Dropping SSLv3 (POODLE), TLS 1.0, 1.1
	ssl_prefer_server_ciphers off; # Don't force server cipher order.

	##
	# Logging Settings
	##

	access_log /var/log/nginx/access.log;

	##
	# Gzip Settings
	##

	gzip on;

	# gzip_vary on;
	# gzip_proxied any;
	# gzip_comp_level 6;
	# gzip_buffers 16 8k;
	# gzip_http_version 1.1;
	# gzip_types text/plain text/css application/json application/javascript text/xml application/xml application/xml+rss text/javascript;

	##
	# Virtual Host Configs
	##

	include /etc/nginx/conf.d/*.conf;
	include /etc/nginx/sites-enabled/*;
}


#mail {
#	# See sample authentication script at:
#	# http://wiki.nginx.org/ImapAuthenticateWithApachePhpScript
#
#	# auth_http localhost/auth.php;
#	# pop3_capabilities "TOP" "USER";
#	# imap_capabilities "IMAP4rev1" "UIDPLUS";
#
#	server {
#		listen     localhost:110;
#		protocol   pop3;
#		proxy      on;
#	}
#
#	server {
#		listen     localhost:143;
#		protocol   imap;
#		proxy      on;
#	}
#}
`,
  '/etc/nginx/proxy_params': `proxy_set_header Host $host$is_request_port$request_port;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $scheme;
`,
  '/etc/nginx/sites-available/default': `##
# You should look at the following URL's in order to grasp a solid understanding
# of Nginx configuration files in order to fully unleash the power of Nginx.
# https://www.nginx.com/resources/wiki/start/
# https://www.nginx.com/resources/wiki/start/topics/tutorials/config_pitfalls/
# https://wiki.debian.org/Nginx/DirectoryStructure
#
# In most cases, administrators will remove this file from sites-enabled/ and
# leave it as reference inside of sites-available where it will continue to be
# updated by the nginx packaging team.
#
# This file will automatically load configuration files provided by other
# applications, such as Drupal or Wordpress. These applications will be made
# available underneath a path with that package name, such as /drupal8.
#
# Please see /usr/share/doc/nginx-doc/examples/ for more detailed examples.
##

# Default server configuration
#
server {
	listen 80 default_server;
	listen [::]:80 default_server;

	# SSL configuration
	#
	# listen 443 ssl default_server;
	# listen [::]:443 ssl default_server;
	#
	# Note: You should disable gzip for SSL traffic.
	# See: https://bugs.debian.org/773332
	#
	# Read up on ssl_ciphers to ensure a secure configuration.
	# See: https://bugs.debian.org/765782
	#
	# Self signed certs generated by the ssl-cert package
	# Don't use them in a production server!
	#
	# include snippets/snakeoil.conf;

	root /var/www/html;

	# Add index.php to the list if you are using PHP
	index index.html index.htm index.nginx-debian.html;

	server_name _;

	location / {
		# First attempt to serve request as file, then
		# as directory, then fall back to displaying a 404.
		try_files $uri $uri/ =404;
	}

	# pass PHP scripts to FastCGI server
	#
	#location ~ \\.php$ {
	#	include snippets/fastcgi-php.conf;
	#
	#	# With php-fpm (or other unix sockets):
	#	fastcgi_pass unix:/run/php/php7.4-fpm.sock;
	#	# With php-cgi (or other tcp sockets):
	#	fastcgi_pass 127.0.0.1:9000;
	#}

	# deny access to .htaccess files, if Apache's document root
	# concurs with nginx's one
	#
	#location ~ /\\.ht {
	#	deny all;
	#}
}


# Virtual Host configuration for example.com
#
# You can move that to a different file under sites-available/ and symlink that
# to sites-enabled/ to enable it.
#
#server {
#	listen 80;
#	listen [::]:80;
#
#	server_name example.com;
#
#	root /var/www/example.com;
#	index index.html;
#
#	location / {
#		try_files $uri $uri/ =404;
#	}
#}
`,
  '/usr/share/nginx/html/index.html': `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
<style>
html { color-scheme: light dark; }
body { width: 35em; margin: 0 auto;
font-family: Tahoma, Verdana, Arial, sans-serif; }
</style>
</head>
<body>
<h1>Welcome to nginx!</h1>
<p>If you see this page, nginx is successfully installed and working.
Further configuration is required for the web server, reverse proxy, 
API gateway, load balancer, content cache, or other features.</p>

<p>For online documentation and support please refer to
<a href="https://nginx.org/">nginx.org</a>.<br/>
To engage with the community please visit
<a href="https://community.nginx.org/">community.nginx.org</a>.<br/>
For enterprise grade support, professional services, additional 
security features and capabilities please refer to
<a href="https://f5.com/nginx">f5.com/nginx</a>.</p>

<p><em>Thank you for using nginx.</em></p>
</body>
</html>
`,
  '/usr/share/nginx/modules-available/mod-http-echo.conf': `load_module modules/ngx_http_echo_module.so;
`,
  '/var/www/html/index.nginx-debian.html': `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
<style>
html { color-scheme: light dark; }
body { width: 35em; margin: 0 auto;
font-family: Tahoma, Verdana, Arial, sans-serif; }
</style>
</head>
<body>
<h1>Welcome to nginx!</h1>
<p>If you see this page, nginx is successfully installed and working.
Further configuration is required for the web server, reverse proxy, 
API gateway, load balancer, content cache, or other features.</p>

<p>For online documentation and support please refer to
<a href="https://nginx.org/">nginx.org</a>.<br/>
To engage with the community please visit
<a href="https://community.nginx.org/">community.nginx.org</a>.<br/>
For enterprise grade support, professional services, additional 
security features and capabilities please refer to
<a href="https://f5.com/nginx">f5.com/nginx</a>.</p>

<p><em>Thank you for using nginx.</em></p>
</body>
</html>
`,
};
