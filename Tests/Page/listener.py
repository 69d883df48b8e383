"""Who listens on this machine to whatever a browser sends, on one port by TCP and UDP; and ways in which a page could send it."""

import re
import socketserver
import threading

# HERE is where somebody listens, and each way has a path of its own there. What takes a while is waited for, if it can be.
WAYS = {
    "fetch": "await fetch('http://HERE/fetch', {mode: 'no-cors'})",
    "request": "const x = new XMLHttpRequest(); x.open('GET', 'http://HERE/request'); x.send()",
    "img": "new Image().src = 'http://HERE/img'",
    "script": "document.body.append(Object.assign(document.createElement('script'), {src: 'http://HERE/script'}))",
    "style": "document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: 'http://HERE/style'}))",
    "iframe": "document.body.append(Object.assign(document.createElement('iframe'), {src: 'http://HERE/iframe'}))",
    "form": "const f = document.createElement('form'), i = document.createElement('iframe'); i.name = f.target = 'other';"
    "f.action = 'http://HERE/form'; document.body.append(i, f); f.submit()",
    "beacon": "navigator.sendBeacon('http://HERE/beacon', 'x')",
    "websocket": "new WebSocket('ws://HERE/websocket')",
    "prefetch": "document.head.append(Object.assign(document.createElement('link'), {rel: 'prefetch', href: 'http://HERE/prefetch'}))",
    "events": "new EventSource('http://HERE/events')",
    "font": "await new FontFace('far', 'url(http://HERE/font)').load()",
    "media": "const v = document.createElement('video'); v.preload = 'auto'; v.src = 'http://HERE/media'; document.body.append(v)",
    # No policy of a page speaks of this one; Scripts/check-tree sees to it that the page does not have it.
    "peer": "const p = globalThis.peer = new RTCPeerConnection({iceServers: [{urls: ['stun:HERE', 'turn:HERE?transport=tcp'],"
    "username: 'a', credential: 'b'}]}); p.createDataChannel('x'); await p.setLocalDescription(await p.createOffer())",
}
# Which of them an engine does not have for a page that is a file.
WITHOUT = {"Chromium": set(), "Firefox": {"prefetch"}, "WebKitGTK": {"prefetch", "peer"}}

# Whom Firefox asks for itself, as soon as it runs.
OWN = re.compile(rb"\b(googleapis|mozilla|firefox)\.(com|org|net)")


class Listener:
    """Hears whatever comes to its port."""

    def __init__(self):
        self.heard = heard = []

        class Connection(socketserver.BaseRequestHandler):
            def handle(self):
                start = b""
                try:
                    self.request.settimeout(20)
                    start = self.request.recv(4000)
                    self.request.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                except OSError:
                    pass
                if not OWN.search(start):
                    heard.append(start)

        class Datagram(socketserver.BaseRequestHandler):
            def handle(self):
                heard.append(self.request[0])

        class Connections(socketserver.ThreadingTCPServer):
            daemon_threads, block_on_close, request_queue_size = True, False, 50

        self.tcp = Connections(("127.0.0.1", 0), Connection)
        self.port = self.tcp.server_address[1]
        self.udp = socketserver.UDPServer(("127.0.0.1", self.port), Datagram)
        for server in (self.tcp, self.udp):
            threading.Thread(target=server.serve_forever, daemon=True).start()

    def close(self):
        for server in (self.tcp, self.udp):
            server.shutdown()
            server.server_close()

    def ways(self):
        """Which of the ways were heard."""
        paths = (re.match(rb"[A-Z]+ /(\w+)", start) for start in self.heard)
        # What STUN and TURN say first begins with 0, 1 and 0, 3.
        peer = any(start[:2] in (b"\0\1", b"\0\3") for start in self.heard)
        return {path[1].decode() for path in paths if path} | ({"peer"} if peer else set())
