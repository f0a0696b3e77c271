#!/usr/bin/env python3
"""The token service beside the recording host's image registry.

Together they answer as Docker Hub does, so that a missing image is 'denied', a missing tag 'unknown' and a wrong
password 'incorrect'. Anyone may pull what exists; nobody may push.

    hub-token.py ADDRESS CERTIFICATE KEY REPOSITORIES_DIR

Protocol: token authentication of the distribution registry (JWT signed with RS256, the certificate in x5c).
"""
import base64
import http.server
import json
import os
import secrets
import ssl
import subprocess
import sys
import time
import urllib.parse

ADDRESS, CERTIFICATE, KEY, REPOSITORIES = sys.argv[1:5]
SECONDS = 300
WRONG_PASSWORD = {'details': 'incorrect username or password'}


def base64url(data: bytes) -> str:
    """The alphabet of JWTs, without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b'=').decode()


def certificate_body() -> str:
    """The certificate between its BEGIN and END lines, on one line."""
    with open(CERTIFICATE, encoding='ascii') as file:
        return ''.join(file.read().split('-----')[2].split())


def allowed(scope: str) -> list:
    """What a scope such as repository:library/nginx:pull grants: pulling, if the repository exists."""
    kind, _, rest = scope.partition(':')
    name = rest.rsplit(':', 1)[0]
    exists = '..' not in name and os.path.isdir(os.path.join(REPOSITORIES, name))
    return [{'type': kind, 'name': name, 'actions': ['pull']}] if kind == 'repository' and name and exists else []


def token(scopes: list) -> str:
    """A signed token for the scopes asked for."""
    now = int(time.time())
    head = {'typ': 'JWT', 'alg': 'RS256', 'x5c': [certificate_body()]}
    body = {
        'iss': 'auth.docker.io', 'sub': '', 'aud': 'registry.docker.io',
        'iat': now, 'nbf': now - 10, 'exp': now + SECONDS, 'jti': secrets.token_hex(8),
        'access': [grant for scope in scopes for grant in allowed(scope)],
    }
    signed = '.'.join(base64url(json.dumps(part).encode()) for part in (head, body))
    command = ['openssl', 'dgst', '-sha256', '-sign', KEY]
    signature = subprocess.run(command, input=signed.encode(), capture_output=True, check=True).stdout
    return signed + '.' + base64url(signature)


class Handler(http.server.BaseHTTPRequestHandler):
    """GET /token?scope=…: a token; with a password, or by POST: a refusal, as there are no accounts."""

    protocol_version = 'HTTP/1.1'

    def answer(self, code: int, body: dict) -> None:
        data = json.dumps(body).encode()
        self.send_response(code)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self) -> None:
        if self.headers.get('Authorization'):
            self.answer(401, WRONG_PASSWORD)
            return
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        value = token([one for scope in query.get('scope', []) for one in scope.split()])
        issued = time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())
        self.answer(200, {'token': value, 'access_token': value, 'expires_in': SECONDS, 'issued_at': issued})

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get('Content-Length') or 0))
        self.answer(401, WRONG_PASSWORD)

    def log_message(self, *_) -> None:
        """Nothing is logged."""


def main() -> None:
    server = http.server.ThreadingHTTPServer((ADDRESS, 443), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE, KEY)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.serve_forever()


main()
